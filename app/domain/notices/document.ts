import type { PageCode } from "~/domain/shared/page-code";

/** A document as it is said, before it is drawn: what a paper holds, in reading order. */
export type PaperTable = {
  caption: string;
  columns: readonly {
    label: string;
    align?: "right" /** Share of the width beside the other columns; 1 unless told. */;
    share?: number;
  }[];
  rows: readonly (readonly string[])[];
  /** A last row that stands out. */
  total?: readonly string[];
};

export type PaperSignature = {
  party: string;
  name: string;
  function: string /** "Signé le …", or who is awaited. */;
  line: string;
};

export type PaperBlock =
  | { kind: "heading"; text: string; level?: 2 | 3 }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: readonly string[] }
  | { kind: "definitions"; items: readonly (readonly [term: string, text: string])[] }
  | ({ kind: "table" } & PaperTable)
  | { kind: "signatures"; parties: readonly PaperSignature[] }
  | { kind: "note"; text: string };

export type Paper = {
  title: string;
  /** Stands at the foot of every page. */
  reference: string;
  lang: "fr-FR" | "en-GB";
  /** The instant that the document speaks of. The same paper always gives the same bytes. */
  at: Date;
  /** What the code on each of its pages says beside the number of the page. */
  code?: Omit<PageCode, "page" | "pages">;
  blocks: readonly PaperBlock[];
};
