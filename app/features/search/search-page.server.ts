import {
  markedExcerpt,
  type Piece,
  SEARCH_KINDS,
  type SearchKind,
  searchEntries,
  searchedWords,
} from "~/db/search.server";
import { isMember } from "~/domain/shared/actor";
import { grant } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

const QUERY_CHARS_MAX = 200;
const FOUND_MAX = 100;
const SHOWN_A_KIND = 8;

export type Hit = { key: string; url: string; title: string; excerpt: Piece[] };
export type SearchPage = {
  q: string;
  /** The one kind that is looked for; null for all. */
  only: SearchKind | null;
  /** nothing typed yet; typed, but no word in it; looked for. */
  state: "start" | "no-words" | "searched";
  /** The best first; of many of a kind the first few, unless only this kind is asked for. */
  groups: { kind: SearchKind; hits: Hit[]; hasMore: boolean }[];
  count: number;
  isCut: boolean;
  isVisitor: boolean;
};

type Asked = { q: string; only: string };

/** What this reader may find: everybody what is public, the network what it keeps to itself too. */
export async function searchPage({ actor, read }: Visit, { q: typed, only: asked }: Asked) {
  const q = typed.slice(0, QUERY_CHARS_MAX).trim();
  const only = SEARCH_KINDS.find((kind) => kind === asked) ?? null;
  const found = await searchEntries(read, {
    words: q,
    audience: isMember(actor) ? "network" : "public",
    ...(only ? { kinds: [only] } : {}),
    limit: FOUND_MAX,
  });
  const kinds = [...new Set(found.map((one) => one.kind))];
  return grant<SearchPage>({
    q,
    only,
    state: q === "" ? "start" : searchedWords(q).length === 0 ? "no-words" : "searched",
    groups: kinds.map((kind) => {
      const all = found.filter((one) => one.kind === kind);
      return {
        kind,
        hasMore: !only && all.length > SHOWN_A_KIND,
        hits: all.slice(0, only ? FOUND_MAX : SHOWN_A_KIND).map(({ subjectId, url, title, excerpt }) => ({
          key: subjectId,
          url,
          title,
          excerpt: markedExcerpt(excerpt, q),
        })),
      };
    }),
    count: found.length,
    isCut: found.length === FOUND_MAX,
    isVisitor: actor.kind === "visitor",
  });
}
