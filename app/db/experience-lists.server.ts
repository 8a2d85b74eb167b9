import type { Reader } from "~/db/database.server";
import type { Prisma } from "~/db/generated/sqlite/client";
import { searchedWords } from "~/db/search.server";
import { AUDIENCES } from "~/domain/board/experience-form";

export type ExperienceFilters = { sector: string; obstacle: string; townId: string; words: string };
export type ExperienceSort = "recent" | "useful";
/** Where a page begins: the sort value of the report beside it, and its id. */
export type Mark = { value: number; id: string };
export type Turn = { after: Mark | null; before: Mark | null };

const line = {
  id: true,
  slug: true,
  title: true,
  summary: true,
  sector: true,
  audience: true,
  publishedAt: true,
  usefulCount: true,
  commentsCount: true,
  town: { select: { name: true } },
} as const satisfies Prisma.ExperienceReportSelect;

/** What anyone may read, or that and what members may. */
const published = (member: boolean) => ({
  status: "published",
  audience: { in: member ? [...AUDIENCES] : ["public"] },
});

const FOUND_MAX = 1000;

/** The published reports that match, as a condition; words are looked for in the search index, which holds all of the text. */
export async function matching(db: Reader, member: boolean, { sector, obstacle, townId, words }: ExperienceFilters) {
  const audiences = member ? [...AUDIENCES] : ["public"];
  const found = searchedWords(words);
  const ids = words.trim()
    ? await db.searchEntry.findMany({
        where: {
          kind: "experience",
          audience: { in: audiences },
          AND: found.map((word) => ({ body: { contains: word } })),
          ...(found.length === 0 ? { id: -1 } : {}),
        },
        orderBy: { id: "desc" },
        take: FOUND_MAX,
        select: { subjectId: true },
      })
    : null;
  return {
    ...published(member),
    ...(sector ? { sector } : {}),
    ...(obstacle ? { obstacles: { contains: `"${obstacle}"` } } : {}),
    ...(townId ? { townId } : {}),
    ...(ids ? { id: { in: ids.map((e) => e.subjectId) } } : {}),
  } satisfies Prisma.ExperienceReportWhereInput;
}

export const countExperiences = (db: Reader, where: Prisma.ExperienceReportWhereInput) =>
  db.experienceReport.count({ where });

/** `limit` reports from a mark on, in the order of the list; from a mark back, in the opposite order. */
export function experienceLines(
  db: Reader,
  where: Prisma.ExperienceReportWhereInput,
  sort: ExperienceSort,
  { after, before }: Turn,
  limit: number,
) {
  const order = before ? "asc" : "desc";
  const mark = before ?? after;
  return db.experienceReport.findMany({
    where: mark ? { AND: [where, beyond(sort, mark, before ? "gt" : "lt")] } : where,
    orderBy: [sort === "useful" ? { usefulCount: order } : { publishedAt: order }, { id: order }],
    take: limit,
    select: line,
  });
}

function beyond(sort: ExperienceSort, { value, id }: Mark, side: "lt" | "gt"): Prisma.ExperienceReportWhereInput {
  if (sort === "useful")
    return { OR: [{ usefulCount: { [side]: value } }, { usefulCount: value, id: { [side]: id } }] };
  const at = new Date(value);
  return { OR: [{ publishedAt: { [side]: at } }, { publishedAt: at, id: { [side]: id } }] };
}

/** The towns whose reports can be read, in the order of a French list. */
export async function townsWithExperiences(db: Reader, member: boolean) {
  const rows = await db.experienceReport.findMany({
    where: published(member),
    distinct: ["townId"],
    select: { town: { select: { id: true, name: true, sortName: true } } },
    take: 100,
  });
  return rows
    .map((r) => r.town)
    .toSorted((a, b) => a.sortName.localeCompare(b.sortName))
    .map(({ id, name }) => ({ id, name }));
}

const OWN_MAX = 200;

/** All of a town's reports, drafts and withdrawn ones too, for its own people. */
export const reportsOfTown = (db: Reader, townId: string) =>
  db.experienceReport.findMany({
    where: { townId },
    orderBy: { updatedAt: "desc" },
    take: OWN_MAX,
    select: {
      slug: true,
      title: true,
      status: true,
      audience: true,
      updatedAt: true,
      usefulCount: true,
      commentsCount: true,
    },
  });

/** The dossiers of a town that the fund helped: a report may tell about one of them. */
export const awardedDossiers = (db: Reader, townId: string) =>
  db.proposal.findMany({
    where: { townId, award: { status: { not: "declined" } } },
    orderBy: { reference: "desc" },
    take: OWN_MAX,
    select: { reference: true, title: true },
  });
