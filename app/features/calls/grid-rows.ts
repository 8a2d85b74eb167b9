import type { FormAnswer } from "~/components/answer-summary";
import { rowIntent } from "~/components/repeatable-rows";
import { breaksTies, type Criterion, GRID_CODES, MARK_MAX, nextCode } from "~/domain/calls/criteria";
import { DEFAULT_GRID } from "~/domain/calls/default-grid";

/** A criterion as its fields show it. */
export type GridRow = {
  code: string;
  weight: string;
  labelFr: string;
  labelEn: string;
  anchorsFr: string[];
  anchorsEn: string[];
  eliminatingMark: string;
};
/** `added`: the code of the row that was just asked for. */
export type GridAnswer = FormAnswer & { added?: string };

export const rowOf = (c: Criterion): GridRow => ({
  code: c.code,
  weight: String(c.weight),
  labelFr: c.labelFr,
  labelEn: c.labelEn,
  anchorsFr: [...c.anchorsFr],
  anchorsEn: [...c.anchorsEn],
  eliminatingMark: c.eliminatingMark === null ? "" : String(c.eliminatingMark),
});

export const ROWS_MAX = GRID_CODES.length;

export type RowsAsked = { add: true } | { remove: number } | { move: number; by: -1 | 1 };

/** What a button of the grid asks of its rows; null for one that saves. */
export function rowsAsked(intent: FormDataEntryValue | null): RowsAsked | null {
  const moved = typeof intent === "string" ? /^(monter|descendre):(\d{1,2})$/.exec(intent) : null;
  if (moved) return { move: Number(moved[2]), by: moved[1] === "monter" ? -1 : 1 };
  return rowIntent(intent);
}

/** The form as it was typed, with a row more, a row less, or two that have changed places. Nothing is saved. */
export function withRows(values: unknown, asked: RowsAsked): GridAnswer {
  const typed = typeof values === "object" && values !== null ? (values as { criteria?: unknown }) : {};
  const rows = Array.isArray(typed.criteria) ? (typed.criteria as GridRow[]) : [];
  const answer = (criteria: GridRow[]): GridAnswer => ({ problems: {}, refusal: null, values: { ...typed, criteria } });
  if ("add" in asked) {
    const code = nextCode(rows.map((r) => r.code));
    return code === null ? answer(rows) : { ...answer([...rows, newRow(code)]), added: code };
  }
  if ("remove" in asked) return answer(rows.filter((r, i) => i !== asked.remove || breaksTies(r.code)));
  const here = rows[asked.move];
  const there = rows[asked.move + asked.by];
  if (!here || !there) return answer(rows);
  return answer(rows.map((r) => (r === here ? there : r === there ? here : r)));
}

/** One of the usual criteria with its usual sentences; one of the edition's own, empty. */
function newRow(code: string): GridRow {
  const usual = DEFAULT_GRID.find((c) => c.code === code);
  const nothing = Array.from({ length: MARK_MAX + 1 }, () => "");
  return usual
    ? rowOf(usual)
    : { code, weight: "", labelFr: "", labelEn: "", anchorsFr: nothing, anchorsEn: [...nothing], eliminatingMark: "" };
}

/** The sum of the weights as they are typed. */
export const typedSum = (weights: readonly unknown[]) =>
  weights.reduce((sum: number, w) => sum + (typeof w === "string" && /^\d{1,3}$/.test(w.trim()) ? Number(w) : 0), 0);
