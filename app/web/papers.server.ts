import type { Paper } from "~/domain/notices/document";
import { renderPdf } from "~/integrations/pdf/live.server";
import { attachment } from "~/web/files.server";

/** A paper as a PDF to save. */
export async function pdfFile({ paper, fileName }: { paper: Paper; fileName: string }): Promise<Response> {
  return new Response(new Uint8Array(await renderPdf(paper)), { headers: attachment(fileName, "application/pdf") });
}
