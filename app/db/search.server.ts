import { databaseKindOf, query, type Reader, type SqlText, type SqlValue, type Tx } from "~/db/database.server";
import { searchable } from "~/domain/shared/text";

export const SEARCH_KINDS = ["project", "experience", "call", "meeting", "help", "town"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

const EXCERPT_CHARS_MAX = 2_000;
const WORDS_MAX = 8;
const RESULTS_MAX = 100;

export type Searchable = {
  kind: SearchKind;
  subjectId: string;
  audience: "public" | "network";
  url: string;
  title: string;
  /** As written; all of it is found, its beginning is shown. */
  text: string;
};

/** Makes something findable, or writes it anew. */
export async function saveSearchEntry(tx: Tx, { text, ...entry }: Searchable, now: Date) {
  const found = {
    ...entry,
    body: searchable(`${entry.title} ${text}`),
    excerpt: text.slice(0, EXCERPT_CHARS_MAX),
    updatedAt: now,
  };
  const key = { kind_subjectId: { kind: entry.kind, subjectId: entry.subjectId } };
  await tx.searchEntry.upsert({ where: key, create: found, update: found, select: { id: true } });
}

export const removeSearchEntry = (tx: Tx, kind: SearchKind, subjectId: string) =>
  tx.searchEntry.deleteMany({ where: { kind, subjectId } });

export type Search = {
  words: string;
  /** public: what anyone may read. network: that, and what signed-in towns and the Département may. */
  audience: "public" | "network";
  kinds?: readonly SearchKind[];
  limit: number;
  offset?: number;
};

export type Found = { kind: SearchKind; subjectId: string; url: string; title: string; excerpt: string };

/** The words that are looked for, as the index keeps them. */
export const searchedWords = (words: string) => (searchable(words).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, WORDS_MAX);

/** Words that say nothing of what an action is about. */
const EMPTY_WORDS = new Set(
  "action actions afin allocataires apres aupres aussi autour avec avant cette chaque chez commune communes comme dans depuis des deux dont elle elles entre leur leurs lors mais nous notre nouvelle nouveau parcours pendant personnes plus pour projet propose quartier rsa sans selon ses sont sous sur tous tout toute toutes une vers ville".split(
    " ",
  ),
);
const SIMILAR_WORDS_MAX = 20;
const COMPARED = 20;

/** The words that a text is about, without the mark of the plural: what an index is asked for. */
const tellingWords = (text: string) =>
  [...new Set(searchable(text).match(/[\p{L}\p{N}]{4,}/gu) ?? [])]
    .filter((word) => !EMPTY_WORDS.has(word))
    .map((word) => word.replace(/[sx]$/, ""))
    .slice(0, SIMILAR_WORDS_MAX);

/** What is about the same as a text: two telling words in common, or the only one there is. The nearest first. */
export async function similarEntries(read: Reader, { words: text, limit, ...search }: Search): Promise<Found[]> {
  const words = tellingWords(text);
  if (words.length === 0) return [];
  const found = await entriesWith(read, words, "any", { ...search, limit: COMPARED });
  const shared = (one: Found) => {
    const theirs = searchable(`${one.title} ${one.excerpt}`).split(" ");
    return words.filter((word) => theirs.some((their) => their.startsWith(word))).length;
  };
  return found.filter((one) => shared(one) >= Math.min(2, words.length)).slice(0, limit);
}

/** What has all these words or their beginnings, the best first, of the newest 500. No word finds nothing. */
export async function searchEntries(read: Reader, search: Search): Promise<Found[]> {
  const words = searchedWords(search.words);
  return words.length === 0 ? [] : entriesWith(read, words, "all", search);
}

const JOINTS = { sqlite: { all: " ", any: " OR " }, postgresql: { all: " & ", any: " | " } } as const;

async function entriesWith(read: Reader, words: string[], which: "all" | "any", search: Omit<Search, "words">) {
  const kind = databaseKindOf(read);
  const wanted = words.map((word) => (kind === "sqlite" ? `"${word}"*` : `${word}:*`)).join(JOINTS[kind][which]);
  const kinds = search.kinds ?? SEARCH_KINDS;
  const audiences = search.audience === "public" ? ["public"] : ["public", "network"];
  const values: SqlValue[] = [wanted, ...audiences, ...kinds, Math.min(search.limit, RESULTS_MAX), search.offset ?? 0];
  return query<Found>(read, searchSql(audiences.length, kinds.length), values);
}

const places = (count: number) => Array(count).fill("?").join(", ");

// Scoring is what costs. A word that thousands have is no help in choosing: the newest of them are enough to score.
const SCORED_MAX = 500;

function searchSql(audiences: number, kinds: number): SqlText {
  const shown = `SELECT s."kind", s."subjectId", s."url", s."title", s."excerpt"`;
  const narrowed = (row: string) =>
    `${row}."audience" IN (${places(audiences)}) AND ${row}."kind" IN (${places(kinds)})`;
  return {
    sqlite: `${shown} FROM (
        SELECT s."id", bm25("SearchEntry_words", 4.0, 1.0) AS score FROM "SearchEntry_words" JOIN "SearchEntry" s ON s."id" = "SearchEntry_words".rowid
        WHERE "SearchEntry_words" MATCH ? AND ${narrowed("s")} ORDER BY "SearchEntry_words".rowid DESC LIMIT ${SCORED_MAX}
      ) found JOIN "SearchEntry" s ON s."id" = found."id" ORDER BY found.score, s."id" DESC LIMIT ? OFFSET ?`,
    postgresql: `${shown} FROM (
        SELECT w."id", ts_rank(w."words", wanted) AS score FROM (
          SELECT w."id", w."words", wanted FROM "SearchEntry_words" w, to_tsquery('simple', ?) wanted
          WHERE w."words" @@ wanted AND ${narrowed("w")} ORDER BY w."id" DESC LIMIT ${SCORED_MAX}
        ) w
      ) found JOIN "SearchEntry" s ON s."id" = found."id" ORDER BY found.score DESC, s."id" DESC LIMIT ? OFFSET ?`,
  };
}

export type Piece = { text: string; hit: boolean };
const AROUND_CHARS = 160;

/** The part of a text where the words stand, cut in pieces so that a page can mark them; the beginning when none does. */
export function markedExcerpt(text: string, words: string): Piece[] {
  const wanted = searchedWords(words);
  const isHit = (part: string) => wanted.some((word) => searchable(part).startsWith(word));
  const parts = text.split(/([\p{L}\p{N}]+)/u);
  const first = parts.findIndex((part, index) => index % 2 === 1 && isHit(part));
  const before = parts.slice(0, Math.max(first, 0)).join("");
  const start = before.length > AROUND_CHARS / 2 ? before.indexOf(" ", before.length - AROUND_CHARS / 2) + 1 : 0;
  const cut = text.slice(start, start + 2 * AROUND_CHARS);
  const pieces = cut
    .split(/([\p{L}\p{N}]+)/u)
    .map((part, index) => ({ text: part, hit: index % 2 === 1 && isHit(part) }));
  const whole = start + cut.length >= text.length ? [] : [{ text: "…", hit: false }];
  return joined([...(start > 0 ? [{ text: "… ", hit: false }] : []), ...pieces, ...whole]);
}

const joined = (pieces: Piece[]) =>
  pieces.reduce<Piece[]>((done, piece) => {
    const last = done.at(-1);
    if (last && last.hit === piece.hit) last.text += piece.text;
    else if (piece.text) done.push({ ...piece });
    return done;
  }, []);
