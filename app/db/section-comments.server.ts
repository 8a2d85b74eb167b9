import type { Reader } from "~/db/database.server";
import { isSectionId, type SectionId } from "~/domain/proposals/sections";

const COMMENTS_MAX = 200;

export type SectionCommentRow = {
  id: string;
  section: string;
  authorId: string;
  body: string;
  mentions: string[];
  createdAt: Date;
  resolvedAt: Date | null;
  resolvedById: string | null;
};
const shape = {
  id: true,
  section: true,
  authorId: true,
  body: true,
  mentions: true,
  createdAt: true,
  resolvedAt: true,
  resolvedById: true,
} as const;
const commentOf = <R extends { mentions: string }>(row: R) => ({
  ...row,
  mentions: JSON.parse(row.mentions) as string[],
});

/** The comments on a section, the oldest first. */
export const sectionComments = async (
  from: Reader,
  proposalId: string,
  section: SectionId,
): Promise<SectionCommentRow[]> =>
  (
    await from.sectionComment.findMany({
      where: { proposalId, section },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: COMMENTS_MAX,
      select: shape,
    })
  ).map(commentOf);

export async function findSectionComment(
  from: Reader,
  proposalId: string,
  id: string,
): Promise<SectionCommentRow | null> {
  const row = await from.sectionComment.findFirst({ where: { id, proposalId }, select: shape });
  return row && commentOf(row);
}

export type TownMember = { id: string; name: string; email: string; locale: string };

/** The people of a town who have a seat now. */
export async function membersOf(from: Reader, townId: string): Promise<TownMember[]> {
  const seats = await from.seat.findMany({
    where: { townId, endedAt: null, NOT: { confirmedAt: null }, person: { closedAt: null } },
    orderBy: { person: { name: "asc" } },
    take: COMMENTS_MAX,
    select: { person: { select: { id: true, name: true, email: true, locale: true } } },
  });
  return seats.map((s) => s.person);
}

export type Call = { reference: string; title: string; section: SectionId; author: string };

/** The sections of a town's dossiers where somebody is called by a comment that is not settled, and has not answered since. */
export async function callsTo(from: Reader, townId: string, personId: string): Promise<Call[]> {
  const rows = await from.sectionComment.findMany({
    where: { resolvedAt: null, mentions: { contains: `"${personId}"` }, proposal: { townId } },
    orderBy: { createdAt: "asc" },
    take: COMMENTS_MAX,
    select: { ...shape, proposalId: true, proposal: { select: { reference: true, title: true } } },
  });
  if (rows.length === 0) return [];
  const [answers, people] = await Promise.all([
    from.sectionComment.findMany({
      where: { authorId: personId, proposalId: { in: rows.map((r) => r.proposalId) } },
      select: { proposalId: true, section: true, createdAt: true },
      take: COMMENTS_MAX,
    }),
    from.person.findMany({ where: { id: { in: rows.map((r) => r.authorId) } }, select: { id: true, name: true } }),
  ]);
  const isAnswered = (r: (typeof rows)[number]) =>
    answers.some((a) => a.proposalId === r.proposalId && a.section === r.section && a.createdAt > r.createdAt);
  const waiting = new Map(rows.filter((r) => !isAnswered(r)).map((r) => [`${r.proposalId} ${r.section}`, r]));
  return [...waiting.values()].flatMap(({ section, authorId, proposal }) =>
    isSectionId(section) ? [{ ...proposal, section, author: people.find((p) => p.id === authorId)?.name ?? "" }] : [],
  );
}
