/** A spreadsheet would run these as formulas. The full-width forms are read alike by some. */
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** One cell: never a formula, quoted when it holds a separator, a quote or a line end. */
export function csvCell(value: string): string {
  const safe = STARTS_FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvLine = (cells: readonly string[]) => cells.map(csvCell).join(";");

const BOM = "\ufeff";
/** As French spreadsheets open it without asking: byte order mark, semicolons, CRLF. */
export const csvFile = (rows: readonly (readonly string[])[]) => `${BOM}${rows.map(csvLine).join("\r\n")}\r\n`;

/** The separator that the first line uses most. */
function separatorOf(text: string): string {
  const first = text.split(/\r?\n/, 1)[0] ?? "";
  const count = (mark: string) => first.split(mark).length;
  return [";", "\t", ","].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const CELL = {
  "\t": /("(?:[^"]|"")*"|[^"\t\r\n]*)(\t|\r\n|\r|\n|$)/y,
  ";": /("(?:[^"]|"")*"|[^";\r\n]*)(;|\r\n|\r|\n|$)/y,
  ",": /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|\r|\n|$)/y,
};

export type CsvRow = { line: number; cells: string[] };

/** Rows with the line each begins on. Blank lines are left out. A stray quote is taken as a character of its cell. */
export function readCsv(raw: string): CsvRow[] {
  const text = raw.replace(/^\ufeff/, "");
  const separator = separatorOf(text);
  const cell = new RegExp(CELL[separator as keyof typeof CELL]);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let startedAt = 1;
  let at = 0;
  while (at < text.length) {
    cell.lastIndex = at;
    const found = cell.exec(text) ?? plainCell(text, at, separator);
    const [whole, content = "", end = ""] = found;
    cells.push(
      content.startsWith('"') && content.endsWith('"') && content.length > 1
        ? content.slice(1, -1).replaceAll('""', '"')
        : content,
    );
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0;
    at += whole.length;
    if (end === separator && at < text.length) continue;
    if (end === separator) cells.push("");
    if (cells.some((c) => c.trim() !== "")) rows.push({ line: startedAt, cells });
    cells = [];
    startedAt = line;
  }
  return rows;
}

function plainCell(text: string, at: number, separator: string): [string, string, string] {
  const rest = text.slice(at);
  const stop = rest.search(separator === "\t" ? /[\t\r\n]/ : new RegExp(`[${separator}\r\n]`));
  if (stop < 0) return [rest, rest, ""];
  const end = rest.startsWith("\r\n", stop) ? "\r\n" : rest.charAt(stop);
  return [rest.slice(0, stop + end.length), rest.slice(0, stop), end];
}

/** What spreadsheets save: UTF-8, else the Windows code page of Western Europe. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
