import * as z from "zod";
import type { Proposal } from "~/domain/proposals/proposal";
import type { Actor } from "~/domain/shared/actor";
import { addDays, daysBetween, fromParis, inParis } from "~/domain/shared/calendar";
import { filledDay, filledEmail, filledOneOf, filledText, maybeText } from "~/domain/shared/form-fields";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export const OPINION_ANSWERS = ["yes", "no", "cannot_say"] as const;
export type OpinionAnswer = (typeof OPINION_ANSWERS)[number];
export const OPINION_READERS = ["confidential", "shared"] as const;

export const QUESTION_CHARS_MAX = 500;
export const OPINION_TEXT_CHARS_MAX = 2000;
const SAID_CHARS_MIN = 10;
const NAME_CHARS_MAX = 120;
/** Days an expert is given: at least, at most, and what the form proposes. */
export const OPINION_DAYS_MIN = 2;
export const OPINION_DAYS_MAX = 60;
export const OPINION_DAYS_USUAL = 10;
/** Days before the last one on which the expert is reminded. */
const REMINDER_DAYS = 3;

export const opinionForm = z.object({
  expertName: filledText(NAME_CHARS_MAX),
  expertEmail: filledEmail(),
  introduction: maybeText(OPINION_TEXT_CHARS_MAX),
  question: filledText(QUESTION_CHARS_MAX, SAID_CHARS_MIN),
  readers: filledOneOf(OPINION_READERS),
  lastDay: filledDay(),
});
export const opinionAnswerForm = z.object({
  answer: filledOneOf(OPINION_ANSWERS),
  note: filledText(OPINION_TEXT_CHARS_MAX, SAID_CHARS_MIN),
});
export type OpinionForm = z.output<typeof opinionForm>;

/** A question put to somebody outside. `dueOn`: the first instant after the last day given; the link opens nothing from then on. */
export type Opinion = {
  expertEmail: string;
  dueOn: Date;
  remindedAt: Date | null;
  answeredAt: Date | null;
  revokedAt: Date | null;
};

export type OpinionRefusal =
  | GateRefusal
  | "opinion-too-late"
  | "expert-in-conflict"
  | "expert-asked-already"
  | "opinion-due-too-soon"
  | "opinion-due-too-late"
  | "opinion-answered"
  | "opinion-revoked"
  | "opinion-expired";

const isWaiting = (o: Opinion, at: Date) => !o.answeredAt && !o.revokedAt && at < o.dueOn;

/** Whether the opinion of an outside expert may be asked for: while the dossier is examined. */
export function mayAskOpinion({ status }: Pick<Proposal, "status">, actor: Actor): Outcome<null, OpinionRefusal> {
  const stop = gate(actor, "fund_manager");
  if (stop) return stop;
  return status === "submitted" || status === "incomplete" || status === "admissible"
    ? grant(null)
    : refuse("opinion-too-late");
}

type Around = {
  /** The expert is in a conflict of interest: of the town, or declared. */
  conflicted: boolean;
  opinions: readonly Opinion[];
};

/** The fund manager puts one precise question about a dossier to an expert, until a day included. */
export function askOpinion(
  proposal: Pick<Proposal, "status">,
  { expertEmail, lastDay }: Pick<OpinionForm, "expertEmail" | "lastDay">,
  { conflicted, opinions }: Around,
  actor: Actor,
  at: Date,
): Outcome<{ dueOn: Date }, OpinionRefusal> {
  const may = mayAskOpinion(proposal, actor);
  if (!may.ok) return may;
  if (conflicted) return refuse("expert-in-conflict");
  if (opinions.some((o) => o.expertEmail === expertEmail && isWaiting(o, at))) return refuse("expert-asked-already");
  const today = inParis(at).date;
  if (lastDay < addDays(today, OPINION_DAYS_MIN)) return refuse("opinion-due-too-soon", { days: OPINION_DAYS_MIN });
  if (lastDay > addDays(today, OPINION_DAYS_MAX)) return refuse("opinion-due-too-late", { days: OPINION_DAYS_MAX });
  return grant({ dueOn: fromParis(addDays(lastDay, 1)) });
}

/** What the private link opens: the dossier and the question, until the day, unless it was taken back. */
export function opinionDoor(opinion: Opinion, at: Date): Outcome<null, OpinionRefusal> {
  if (opinion.revokedAt) return refuse("opinion-revoked");
  return at < opinion.dueOn ? grant(null) : refuse("opinion-expired");
}

/** Whoever holds the link answers, once. */
export function answerOpinion(opinion: Opinion, at: Date): Outcome<{ answeredAt: Date }, OpinionRefusal> {
  const door = opinionDoor(opinion, at);
  if (!door.ok) return door;
  return opinion.answeredAt ? refuse("opinion-answered") : grant({ answeredAt: at });
}

/** The fund manager takes a question back: the link opens nothing any more. What was answered stays. */
export function revokeOpinion(opinion: Opinion, actor: Actor, at: Date): Outcome<{ revokedAt: Date }, OpinionRefusal> {
  const stop = gate(actor, "fund_manager");
  if (stop) return stop;
  if (opinion.revokedAt) return refuse("opinion-revoked");
  if (opinion.answeredAt) return refuse("opinion-answered");
  return grant({ revokedAt: at });
}

/** The expert is reminded once, when few days are left. */
export const opinionReminderDue = (opinion: Opinion, at: Date) =>
  isWaiting(opinion, at) &&
  opinion.remindedAt === null &&
  daysBetween(at, new Date(opinion.dueOn.getTime() - 1)) <= REMINDER_DAYS;
