import { csvFile } from "~/integrations/payment-export/csv";

/** A table to open in a spreadsheet. No cell can be read as a formula. */
export const csvResponse = (fileName: string, rows: readonly (readonly string[])[]) =>
  new Response(csvFile(rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "private, no-store",
    },
  });
