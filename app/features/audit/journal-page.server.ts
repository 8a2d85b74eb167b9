import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import { peopleNamed, readJournal, subjectsNamed, subjectsOf } from "~/db/journal-reading.server";
import { type LatestLinks, verifyLatest } from "~/db/verify-journal.server";
import { EVENT_FAMILIES, type EventFamily, eventsOf } from "~/domain/journal/families";
import { isSubjectType, type SubjectType } from "~/domain/journal/subjects";
import { type Actor, hasRole } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

const PAGE = 50;
const WORDS_CHARS_MAX = 80;
/** As many entries as are followed when somebody asks for it: a few tenths of a second at most. */
export const VERIFIED_AT_ONCE = 2_000;

export type JournalLine = {
  id: number;
  at: Date;
  event: string;
  actorLabel: string;
  data: Record<string, unknown>;
  subjectType: SubjectType | null;
  subjectId: string;
  /** The page of the subject, where this reader has one. */
  to: string | null;
  townName: string;
  hash: string;
};
export type JournalAsked = Record<"family" | "town" | "subject" | "person" | "after" | "before", string> & {
  verify: boolean;
};
export type JournalPage = {
  filters: { family: EventFamily | ""; town: string; subject: string; person: string };
  towns: { id: string; name: string }[];
  lines: JournalLine[];
  previous: string | null;
  next: string | null;
  verified: LatestLinks | null;
};

export const readsJournal = (actor: Actor) => gate(actor, "administrator", "auditor");
const numberOf = (text: string) => (/^\d{1,10}$/.test(text) ? Number(text) : null);

/** The journal, fifty entries at a time, without what a conflict of interest hides from its reader. */
export async function journalPage({ actor, now, read }: Visit, asked: JournalAsked) {
  const stopped = readsJournal(actor);
  if (stopped) return stopped;
  const towns = await read.town.findMany({ orderBy: { sortName: "asc" }, take: 500, select: { id: true, name: true } });
  const filters = {
    family: EVENT_FAMILIES.find((f) => f === asked.family) ?? ("" as const),
    town: towns.find((t) => t.id === asked.town)?.id ?? "",
    subject: asked.subject.trim().slice(0, WORDS_CHARS_MAX),
    person: asked.person.trim().slice(0, WORDS_CHARS_MAX),
  };
  const [after, before] = [numberOf(asked.after), numberOf(asked.before)];
  const [subjects, personIds, hidden, verified] = await Promise.all([
    filters.subject ? subjectsNamed(read, filters.subject) : null,
    filters.person ? peopleNamed(read, filters.person) : null,
    hiddenProposalIds(read, actor, now).then((ids) => subjectsOf(read, ids)),
    asked.verify ? verifyLatest(read, VERIFIED_AT_ONCE) : null,
  ]);
  const events = filters.family ? eventsOf(filters.family) : null;
  const filter = { events, townId: filters.town, subjects, personIds, hidden };
  const found = await readJournal(read, filter, { after, before, take: PAGE + 1 });
  const back = before !== null;
  const more = found.length > PAGE;
  const page = back ? found.slice(0, PAGE).reverse() : found.slice(0, PAGE);
  const [first, last] = [page[0], page.at(-1)];
  const nameOf = new Map(towns.map((t) => [t.id, t.name]));
  return grant<JournalPage>({
    filters,
    towns,
    lines: page.map((entry) => lineOf(actor, entry, nameOf)),
    previous: first && (back ? more : after !== null) ? String(first.id) : null,
    next: last && (back || more) ? String(last.id) : null,
    verified,
  });
}

type Entry = Awaited<ReturnType<typeof readJournal>>[number];

function lineOf(actor: Actor, entry: Entry, nameOf: Map<string, string>): JournalLine {
  const { id, at, event, actorLabel, subjectId, townId, hash } = entry;
  const data = JSON.parse(entry.data) as Record<string, unknown>;
  const subjectType = isSubjectType(entry.subjectType) ? entry.subjectType : null;
  return {
    id,
    at,
    event,
    actorLabel,
    data,
    subjectType,
    subjectId,
    to: subjectType && pageOf(actor, subjectType, subjectId, data),
    townName: (townId && nameOf.get(townId)) || "",
    hash,
  };
}

const DESK_PAGES: Partial<Record<SubjectType, string>> = {
  proposal: "/gestion/dossiers",
  request: "/gestion/dossiers",
  review: "/gestion/dossiers",
  assignment: "/gestion/dossiers",
  award: "/gestion/dossiers",
  agreement: "/gestion/conventions",
  committee_session: "/gestion/commissions",
  committee_item: "/gestion/dossiers",
  decision: "/gestion/decisions",
  payment_run: "/gestion/versements",
  call: "/gestion/appels",
};

/** Administrators keep people and towns; auditors read what the Département works on. */
function pageOf(actor: Actor, type: SubjectType, id: string, { reference }: Record<string, unknown>): string | null {
  if (hasRole(actor, "administrator")) {
    if (type === "person") return `/admin/utilisateurs/${id}`;
    if (type === "town") return `/admin/communes/${id}`;
  }
  const desk = DESK_PAGES[type];
  return desk && hasRole(actor, "auditor") && typeof reference === "string" ? `${desk}/${reference}` : null;
}
