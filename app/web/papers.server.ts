import type { Paper } from "~/domain/notices/document";
import { attachment } from "~/web/files.server";

/** A paper as a PDF to save. What draws it is read when the first paper is asked for: it holds fonts and tables. */
export async function pdfFile({ paper, fileName }: { paper: Paper; fileName: string }): Promise<Response> {
  const { renderPdf } = await import("~/integrations/pdf/live.server");
  return new Response(new Uint8Array(await renderPdf(paper)), { headers: attachment(fileName, "application/pdf") });
}
