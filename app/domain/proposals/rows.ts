import { canonical } from "~/domain/shared/canonical";
import { isBlank } from "~/domain/shared/text";

export type Row = Readonly<Record<string, unknown>>;

/** How two states of a list belong together. `kept[i]`: what became of the i-th row, if it is still there; `added[i]`: the new rows that stand before it, and at the end those that stand after all. */
export type Alignment = { kept: (Row | undefined)[]; added: Row[][] };

export const same = (a: unknown, b: unknown) => canonical(a ?? "") === canonical(b ?? "");
export const writtenRows = (value: unknown): Row[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === "object" && row !== null && !isBlank(row)) : [];

const WHOLE = 1000;
/** Two rows are taken for the same one by what they still have in common. */
function likeness(a: Row, b: Row): number {
  if (same(a, b)) return WHOLE;
  return Object.entries(a).filter(([cell, value]) => value !== "" && same(value, b[cell])).length;
}

/** The pairs of rows, in order, that have most in common. */
function pairs(before: readonly Row[], after: readonly Row[]): [number, number][] {
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  const alike = (i: number, j: number) => likeness(before[i] as Row, after[j] as Row);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      (best[i] as number[])[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + alike(i, j));

  const found: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const likes = alike(i, j);
    if (likes > 0 && at(i, j) === at(i + 1, j + 1) + likes) found.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i++;
    else j++;
  }
  return found;
}

/** Rows carry no number of their own: which is which is told from what they say and where they stand. */
export function align(before: readonly Row[], after: readonly Row[]): Alignment {
  const kept: Alignment["kept"] = before.map(() => undefined);
  const added: Alignment["added"] = Array.from({ length: before.length + 1 }, () => []);
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs(before, after), [before.length, after.length] as const]) {
    // As many rows as there were between two that are known: each was written anew in its place.
    if (nextI - i === nextJ - j) for (; i < nextI; i++, j++) kept[i] = after[j];
    else added[nextI] = after.slice(j, nextJ);
    kept[nextI] = after[nextJ];
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return { kept: kept.slice(0, before.length), added };
}
