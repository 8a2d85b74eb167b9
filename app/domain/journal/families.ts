import { JOURNAL_EVENTS, type JournalEvent } from "~/domain/journal/events";

/** Events by what they are about, to choose from. Each names the beginnings of its events. */
const BEGINNINGS = {
  access: ["session", "second_factor", "person", "account", "member", "invitation", "seat", "role"],
  network: ["charter", "bank_details"],
  calls: ["envelope", "call", "phase"],
  dossiers: ["proposal", "section", "document", "request", "completeness", "message", "messages", "opinion"],
  reviews: ["reviews", "assignment", "interest", "conflict", "reviewer", "review", "score", "ranking"],
  awards: ["simulation", "committee", "decision", "letter_model", "award", "scan", "agreement", "amendment"],
  fund: ["instalment", "run", "recovery"],
  reports: ["report"],
  exchange: ["experience", "comment", "meeting", "attendance", "minutes", "action"],
  portal: ["setting", "job", "letter", "data"],
} as const;

export type EventFamily = keyof typeof BEGINNINGS;
export const EVENT_FAMILIES = Object.keys(BEGINNINGS) as EventFamily[];

export const eventsOf = (family: EventFamily): JournalEvent[] =>
  JOURNAL_EVENTS.filter((event) => BEGINNINGS[family].some((beginning) => event.startsWith(`${beginning}.`)));
