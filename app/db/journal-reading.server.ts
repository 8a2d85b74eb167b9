import type { Reader } from "~/db/database.server";
import { SUBJECT_TYPES, type SubjectType } from "~/domain/journal/subjects";

const PEOPLE_MAX = 50;

export type Subject = { subjectType: SubjectType; subjectId: string };

/** Everything that entries about these dossiers can be about: the dossiers, and what hangs on them. */
export async function subjectsOf(read: Reader, proposalIds: readonly string[]): Promise<Subject[]> {
  if (proposalIds.length === 0) return [];
  const ids = [...proposalIds];
  const of = { where: { proposalId: { in: ids } }, select: { id: true } };
  const [awards, requests, opinions, documents, assignments, reviews, conflicts, experiences, points] =
    await Promise.all([
      read.award.findMany({
        where: { proposalId: { in: ids } },
        select: {
          id: true,
          instalments: { select: { id: true } },
          recoveries: { select: { id: true } },
          agreement: {
            select: { id: true, reports: { select: { id: true } }, amendments: { select: { id: true } } },
          },
        },
      }),
      read.informationRequest.findMany(of),
      read.outsideOpinion.findMany(of),
      read.document.findMany(of),
      read.assignment.findMany(of),
      read.review.findMany(of),
      read.conflict.findMany(of),
      read.experienceReport.findMany(of),
      read.committeeItem.findMany(of),
    ]);
  const named = (subjectType: SubjectType, rows: readonly { id: string }[]) =>
    rows.map((row): Subject => ({ subjectType, subjectId: row.id }));
  const agreements = awards.flatMap((a) => a.agreement ?? []);
  return [
    ...ids.map((subjectId): Subject => ({ subjectType: "proposal", subjectId })),
    ...named("award", awards),
    ...named(
      "instalment",
      awards.flatMap((a) => a.instalments),
    ),
    ...named(
      "recovery",
      awards.flatMap((a) => a.recoveries),
    ),
    ...named("agreement", agreements),
    ...named(
      "report",
      agreements.flatMap((a) => a.reports),
    ),
    ...named(
      "amendment",
      agreements.flatMap((a) => a.amendments),
    ),
    ...named("request", requests),
    ...named("opinion", opinions),
    ...named("document", documents),
    ...named("assignment", assignments),
    ...named("review", reviews),
    ...named("conflict", conflicts),
    ...named("experience", experiences),
    ...named("committee_item", points),
  ];
}

/** What somebody means by "2026-014", "D2026-01", "V2026-02", "REN-2026-1", "2026", or by "person:0190…" in an address. */
export async function subjectsNamed(read: Reader, asked: string): Promise<Subject[]> {
  const [, type, id] = /^([a-z_]+):(.+)$/.exec(asked) ?? [];
  const subjectType = SUBJECT_TYPES.find((t) => t === type);
  if (subjectType && id) return [{ subjectType, subjectId: id }];
  const reference = asked.toUpperCase();
  const by = { where: { reference }, select: { id: true } };
  const [proposal, decision, run, call, meeting, session] = await Promise.all([
    read.proposal.findUnique(by),
    read.decision.findUnique(by),
    read.paymentRun.findUnique(by),
    read.call.findUnique(by),
    read.meeting.findUnique(by),
    read.committeeSession.findUnique(by),
  ]);
  if (proposal) return subjectsOf(read, [proposal.id]);
  const one = (type: SubjectType, row: { id: string } | null): Subject[] =>
    row ? [{ subjectType: type, subjectId: row.id }] : [];
  return [
    ...one("decision", decision),
    ...one("payment_run", run),
    ...one("call", call),
    ...one("meeting", meeting),
    ...one("committee_session", session),
  ];
}

/** The people whose name or address has these letters, as typed or with a capital. */
export async function peopleNamed(read: Reader, typed: string): Promise<string[]> {
  const capitalised = typed.charAt(0).toUpperCase() + typed.slice(1).toLowerCase();
  const rows = await read.person.findMany({
    where: {
      OR: [
        { email: { contains: typed.toLowerCase() } },
        { name: { contains: typed } },
        { name: { contains: capitalised } },
      ],
    },
    take: PEOPLE_MAX,
    select: { id: true },
  });
  return rows.map((r) => r.id);
}

export type JournalFilter = {
  events: readonly string[] | null;
  townId: string;
  subjects: readonly Subject[] | null;
  personIds: readonly string[] | null;
  /** What a conflict of interest hides from the reader. */
  hidden: readonly Subject[];
};
export type JournalTurn = { after: number | null; before: number | null; take: number };

/** Entries, the newest first; with `before`, the oldest first of those that came later. */
export function readJournal(
  read: Reader,
  { events, townId, subjects, personIds, hidden }: JournalFilter,
  { after, before, take }: JournalTurn,
) {
  return read.journalEntry.findMany({
    where: {
      ...(events ? { event: { in: [...events] } } : {}),
      ...(townId ? { townId } : {}),
      ...(personIds ? { actorId: { in: [...personIds] } } : {}),
      ...(subjects ? { OR: [...subjects] } : {}),
      ...(hidden.length > 0 ? { NOT: { OR: [...hidden] } } : {}),
      ...(before === null ? (after === null ? {} : { id: { lt: after } }) : { id: { gt: before } }),
    },
    orderBy: { id: before === null ? "desc" : "asc" },
    take,
  });
}
