import { grant, refuse } from "~/domain/shared/outcome";
import { searchable } from "~/domain/shared/text";
import { type CsvRow, readCsv } from "~/integrations/payment-export/csv";
import type {
  PaymentReturn,
  PaymentReturnOutcome,
  ReturnedLine,
  ReturnProblem,
} from "~/integrations/payment-export/port";

export const RETURN_LINES_MAX = 20_000;
const REASON_CHARS_MAX = 300;

const NAMES = {
  endToEndId: ["endtoendid", "end to end id", "reference de bout en bout", "reference", "identifiant"],
  status: ["statut", "status", "etat"],
  reason: ["motif", "motif de rejet", "reason", "raison"],
};
const PAID = new Set(["paye", "payee", "paid", "execute", "executee", "ok"]);
const REJECTED = new Set(["rejete", "rejetee", "rejected", "rejet", "refuse"]);

/** Apostrophe that we put before a sign that begins a formula. */
const bare = (cell: string | undefined) => (cell ?? "").trim().replace(/^'/, "");

/**
 * The accountant's return: a CSV with the columns `endToEndId;statut;motif`, statut "payé" or "rejeté".
 * Every line is read; what cannot be understood is reported with its line, and `known` tells the payments of the run.
 */
export function paymentReturn(text: string, known?: ReadonlySet<string>): PaymentReturnOutcome {
  const [headings, ...rows] = readCsv(text);
  if (!headings) return refuse("return-empty");
  const columns = headings.cells.map((cell) => searchable(cell).replaceAll("_", " "));
  const at = (names: readonly string[]) => columns.findIndex((column) => names.includes(column));
  const [id, status, reason] = [at(NAMES.endToEndId), at(NAMES.status), at(NAMES.reason)];
  if (id < 0 || status < 0) return refuse("return-headings-missing");
  if (rows.length === 0) return refuse("return-empty");
  if (rows.length > RETURN_LINES_MAX) return refuse("return-too-long", { max: RETURN_LINES_MAX });

  const found: PaymentReturn = { lines: [], problems: [] };
  const seen = new Set<string>();
  for (const row of rows) {
    const read = readLine(row, { id, status, reason }, seen, known);
    if ("problem" in read) found.problems.push(read);
    else found.lines.push(read);
  }
  return grant(found);
}

function readLine(
  { line, cells }: CsvRow,
  at: { id: number; status: number; reason: number },
  seen: Set<string>,
  known: ReadonlySet<string> | undefined,
): ReturnedLine | ReturnProblem {
  const endToEndId = bare(cells[at.id]);
  const status = bare(cells[at.status]);
  const reason = at.reason < 0 ? "" : bare(cells[at.reason]).slice(0, REASON_CHARS_MAX);

  if (!endToEndId) return { line, problem: "payment-unnamed", found: "" };
  if (known && !known.has(endToEndId)) return { line, problem: "payment-unknown", found: endToEndId };
  if (seen.has(endToEndId)) return { line, problem: "payment-repeated", found: endToEndId };
  seen.add(endToEndId);

  if (PAID.has(searchable(status))) return { line, endToEndId, status: "paid" };
  if (!REJECTED.has(searchable(status))) return { line, problem: "status-unknown", found: status };
  return reason
    ? { line, endToEndId, status: "rejected", reason }
    : { line, problem: "reason-missing", found: endToEndId };
}
