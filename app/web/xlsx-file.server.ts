import type { Cell } from "write-excel-file/node";

/** A column of a sheet: texts have no format, numbers have one. */
export type SheetColumn = { header: string; format: string | null; cells: readonly (string | number | null)[] };

/** A sheet with its head always in sight. Every text is written as a text: none can be read as a formula. */
export async function xlsxResponse(fileName: string, sheet: string, columns: readonly SheetColumn[]) {
  const head = columns.map(({ header }): Cell => ({ value: header, type: String, fontWeight: "bold", wrap: true }));
  const count = columns[0]?.cells.length ?? 0;
  const rows = Array.from({ length: count }, (_, i) => columns.map(({ cells, format }) => cellOf(cells[i], format)));
  // Read when the first sheet is asked for: most portals never hold it.
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const file = await writeXlsxFile([head, ...rows], {
    sheet,
    stickyRowsCount: 1,
    orientation: "landscape",
    columns: columns.map(({ format, cells }) => ({ width: format ? 14 : widest(cells) })),
  }).toBuffer();
  return new Response(new Uint8Array(file), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "private, no-store",
    },
  });
}

function cellOf(value: string | number | null | undefined, format: string | null): Cell {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? { value, type: String } : { value, type: Number, ...(format ? { format } : {}) };
}

const WIDTH_MAX = 60;
const widest = (cells: SheetColumn["cells"]) =>
  Math.min(
    WIDTH_MAX,
    cells.reduce<number>((width, cell) => Math.max(width, String(cell ?? "").length + 2), 12),
  );
