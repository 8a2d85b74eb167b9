import {
  AWARD_SORTS,
  type AwardSort,
  awardedYearsAndTowns,
  awardSums,
  awardsAsked,
  type PublishedAward,
  publishedAwards,
} from "~/db/published-awards.server";
import type { ProjectState } from "~/domain/awards/published-project";
import { SECTORS, type Sector } from "~/domain/proposals/options";
import { inParis } from "~/domain/shared/calendar";
import { grant } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

const PAGE = 30;
const FILE_STEP = 500;
const WORDS_CHARS_MAX = 100;

export type ProjectLine = {
  reference: string;
  title: string;
  sector: Sector | "";
  townName: string;
  townSlug: string;
  year: number;
  heldCents: number;
  paidCents: number;
  state: ProjectState;
};
export type ProjectsAsked = Record<"q" | "sector" | "town" | "year" | "sort" | "after" | "before", string>;
export type ProjectFilters = { q: string; sector: string; town: string; year: number | null; sort: AwardSort };
export type ProjectsPage = {
  filters: ProjectFilters;
  years: number[];
  towns: { id: string; name: string }[];
  total: { count: number; heldCents: number; paidCents: number };
  rows: ProjectLine[];
  previous: string | null;
  next: string | null;
  /** Whether anything is funded at all. */
  awarded: boolean;
  /** While nothing is: the day the first decisions are expected, and their call. */
  awaited: { reference: string; on: Date } | null;
};

async function understood(read: Visit["read"], asked: ProjectsAsked) {
  const { years, towns } = await awardedYearsAndTowns(read);
  const filters: ProjectFilters = {
    q: asked.q.trim().slice(0, WORDS_CHARS_MAX),
    sector: SECTORS.find((s) => s === asked.sector) ?? "",
    town: towns.find((t) => t.id === asked.town)?.id ?? "",
    year: /^\d{4}$/.test(asked.year) ? Number(asked.year) : null,
    sort: AWARD_SORTS.find((s) => s === asked.sort) ?? "recent",
  };
  const where = await awardsAsked(read, { ...filters, townId: filters.town });
  // A year without any award yet is a fair question, whose answer is that there is none.
  const offered = filters.year === null || years.includes(filters.year) ? years : [filters.year, ...years];
  return { awarded: years.length > 0, years: offered, towns, filters, where };
}

/** The funded projects, thirty at a time. */
export async function projectsPage({ now, read }: Visit, asked: ProjectsAsked) {
  const { awarded, years, towns, filters, where } = await understood(read, asked);
  const [total, found] = await Promise.all([
    awardSums(read, where),
    publishedAwards(read, where, filters.sort, asked, PAGE + 1),
  ]);
  const back = asked.before !== "";
  const more = found.length > PAGE;
  // Before a mark the superfluous row is the farthest one, which stands first.
  const rows = back && more ? found.slice(1) : found.slice(0, PAGE);
  const [first, last] = [rows[0], rows.at(-1)];
  return grant<ProjectsPage>({
    filters,
    years,
    towns,
    total,
    rows: rows.map(projectLine),
    previous: first && (back ? more : asked.after !== "") ? first.reference : null,
    next: last && (back || more) ? last.reference : null,
    awarded,
    awaited: awarded ? null : await firstDecisions(read, now),
  });
}

async function firstDecisions(read: Visit["read"], now: Date): Promise<ProjectsPage["awaited"]> {
  const call = await read.call.findFirst({
    where: { NOT: { frozenAt: null } },
    orderBy: { opensAt: "desc" },
    select: { reference: true, standingCommitteeOn: true },
  });
  return call?.standingCommitteeOn && call.standingCommitteeOn > now
    ? { reference: call.reference, on: call.standingCommitteeOn }
    : null;
}

export const projectLine = (a: PublishedAward): ProjectLine => ({
  reference: a.reference,
  title: a.title,
  sector: SECTORS.find((s) => s === a.sector) ?? "",
  townName: a.townName,
  townSlug: a.townSlug,
  year: a.year,
  heldCents: a.heldCents,
  paidCents: a.paidCents,
  state: a.state,
});

/** Every project that the filters leave, for a file. */
export async function projectRows({ locale, now, read }: Visit, asked: ProjectsAsked) {
  const { filters, where } = await understood(read, asked);
  const lines: ProjectLine[] = [];
  for (let after = ""; ; ) {
    const found = await publishedAwards(read, where, filters.sort, { after, before: "" }, FILE_STEP);
    lines.push(...found.map(projectLine));
    const last = found.at(-1);
    if (!last || found.length < FILE_STEP) break;
    after = last.reference;
  }
  return grant({ locale, on: inParis(now).date, lines });
}
