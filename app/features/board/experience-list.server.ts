import {
  countExperiences,
  type ExperienceSort,
  experienceLines,
  type Mark,
  matching,
  townsWithExperiences,
} from "~/db/experience-lists.server";
import { findTown } from "~/db/towns.server";
import { OBSTACLES, SECTORS, type Sector } from "~/domain/proposals/options";
import { isMember, writesFor } from "~/domain/shared/actor";
import { grant } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

const PAGE = 20;
const WORDS_CHARS_MAX = 100;

export type Asked = Record<"sector" | "obstacle" | "town" | "q" | "sort" | "after" | "before", string>;
export type ExperienceLine = {
  slug: string;
  title: string;
  summary: string;
  sector: Sector | "";
  forNetwork: boolean;
  publishedAt: Date | null;
  usefulCount: number;
  commentsCount: number;
  town: string;
};
export type ExperienceList = {
  filters: { sector: string; obstacle: string; town: string; q: string; sort: ExperienceSort };
  towns: { id: string; name: string }[];
  count: number;
  rows: ExperienceLine[];
  previous: string | null;
  next: string | null;
  can: { write: boolean; seeOwn: boolean };
};

const among = (options: readonly string[], asked: string) => options.find((o) => o === asked) ?? "";

/** The published reports that this reader may read: those of the network too for its members. */
export async function experienceList({ actor, read }: Visit, asked: Asked) {
  const member = isMember(actor);
  const towns = await townChoices(read, member, asked.town);
  const filters = {
    sector: among(SECTORS, asked.sector),
    obstacle: among(OBSTACLES, asked.obstacle),
    town: towns.find((t) => t.id === asked.town)?.id ?? "",
    q: asked.q.slice(0, WORDS_CHARS_MAX),
    sort: asked.sort === "utiles" ? ("useful" as const) : ("recent" as const),
  };
  const where = await matching(read, member, { ...filters, townId: filters.town, words: filters.q });
  const turn = { after: markOf(asked.after), before: markOf(asked.before) };
  const [count, found] = await Promise.all([
    countExperiences(read, where),
    experienceLines(read, where, filters.sort, turn, PAGE + 1),
  ]);
  const back = turn.before !== null;
  const more = found.length > PAGE;
  const rows = back ? found.slice(0, PAGE).reverse() : found.slice(0, PAGE);
  const [first, last] = [rows[0], rows.at(-1)];
  const key = (row: (typeof rows)[number]) =>
    `${filters.sort === "useful" ? row.usefulCount : (row.publishedAt?.getTime() ?? 0)}.${row.id}`;
  const seats = actor.kind === "person" ? actor.seats : [];
  return grant<ExperienceList>({
    filters,
    towns,
    count,
    rows: rows.map(({ id: _, town, audience, sector, ...row }) => ({
      ...row,
      sector: SECTORS.find((s) => s === sector) ?? "",
      forNetwork: audience === "network",
      town: town.name,
    })),
    previous: first && (back ? more : turn.after !== null) ? key(first) : null,
    next: last && (back || more) ? key(last) : null,
    can: { write: seats.some((s) => writesFor(actor, s.townId)), seeOwn: seats.length > 0 },
  });
}

/** The towns that have something to read, and the one asked for: its list may be empty. */
async function townChoices(read: Visit["read"], member: boolean, asked: string) {
  const towns = await townsWithExperiences(read, member);
  const other = asked && !towns.some((t) => t.id === asked) ? await findTown(read, asked) : null;
  return other ? [...towns, { id: other.id, name: other.name }] : towns;
}

/** "12.0190…": the sort value of a report and its id. Anything else is the beginning. */
function markOf(text: string): Mark | null {
  const [, value, id] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(text) ?? [];
  return value === undefined || id === undefined ? null : { value: Number(value), id };
}
