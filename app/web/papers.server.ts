import { buffer } from "node:stream/consumers";
import type { Paper } from "~/domain/notices/document";
import { attachment, store } from "~/web/files.server";

/** A paper as a PDF to save. What draws it is read when the first paper is asked for: it holds fonts and tables. */
export async function pdfFile({ paper, fileName }: { paper: Paper; fileName: string }): Promise<Response> {
  const { renderPdf } = await import("~/integrations/pdf/live.server");
  return new Response(new Uint8Array(await renderPdf(paper)), { headers: attachment(fileName, "application/pdf") });
}

/** Stored pages as one PDF to save. */
export async function joinedPdf({ storageKeys, fileName }: { storageKeys: readonly string[]; fileName: string }) {
  const files = await store();
  const pages: Uint8Array[] = [];
  for (const key of storageKeys) {
    const bytes = await files.get(key);
    if (bytes) pages.push(await buffer(bytes));
  }
  const { joinPages } = await import("~/integrations/signed-scans/live.server");
  return new Response(new Uint8Array(await joinPages(pages)), { headers: attachment(fileName, "application/pdf") });
}
