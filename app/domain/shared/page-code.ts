/** What the code on a page of a paper says: of which paper, in which version, and which page of how many. */
export type PageCode = { document: string; version: number; page: number; pages: number; seal: string };

const ISSUER = "PV93";
const SEAL_CHARS = 8;
const WRITTEN = /^PV93\/([A-Z0-9-]{1,30})\/(\d{1,4})\/(\d{1,4})\/(\d{1,4})\/([0-9A-F]{8})$/;

/** The start of the hash of what the paper says: a code of another text does not pass for this one. */
export const sealOf = (hash: string) => hash.slice(0, SEAL_CHARS).toUpperCase();

/** Capitals, figures, "/" and "-": the signs that a QR code packs closest, so that its squares stay large in print. */
export const writePageCode = ({ document, version, page, pages, seal }: PageCode) =>
  [ISSUER, document, version, page, pages, seal].join("/");

/** The code as it was written; null where a page bears a code that is none of ours. */
export function readPageCode(text: string): PageCode | null {
  const [, document = "", version, page, pages, seal = ""] = WRITTEN.exec(text.trim()) ?? [];
  if (!document) return null;
  const code = { document, version: Number(version), page: Number(page), pages: Number(pages), seal };
  return code.page >= 1 && code.page <= code.pages ? code : null;
}
