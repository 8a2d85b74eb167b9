import {
  EXPENSE_LINES_MAX,
  INCOME_LINES_MAX,
  MILESTONES_MAX,
  PARTNERS_MAX,
  TARGETS_MAX,
} from "~/domain/proposals/limits";
import { align, type Row, same, writtenRows } from "~/domain/proposals/rows";

/**
 * Two people wrote over the same version of a section. What only one of them changed is taken as it is: a field, a box,
 * a cell of a row, a row more or less. What both changed is a clash, for a person to settle.
 */
export type Clash = {
  /** "description", "expenses.2.amount", "expenses.2": rows by the number they had before both. */
  path: string;
  /** "row": one of them removed it, null there, and the other changed it. "list": there is no room for the rows of both. */
  kind: "field" | "row" | "list";
  base: unknown;
  mine: unknown;
  theirs: unknown;
};
const ROWS_MAX: Record<string, number> = {
  expenses: EXPENSE_LINES_MAX,
  income: INCOME_LINES_MAX,
  milestones: MILESTONES_MAX,
  partners: PARTNERS_MAX,
  targets: TARGETS_MAX,
};

type Settle = (clash: Clash) => unknown;
export type Content = Readonly<Record<string, unknown>>;

/** Until somebody has chosen, the text that was saved first stays. */
export const keepSaved: Settle = ({ theirs }) => theirs;

/** `base`: what both had before them. `settle` gives what a clash comes to. */
export function reunite(base: Content, mine: Content, theirs: Content, settle: Settle = keepSaved) {
  const clashes: Clash[] = [];
  const asked: Settle = (clash) => {
    clashes.push(clash);
    return settle(clash);
  };
  const names = Object.keys({ ...theirs, ...mine, ...base });
  const content = Object.fromEntries(
    names.map((name) => [name, field(name, [base[name], mine[name], theirs[name]], asked)]),
  );
  return { content, clashes };
}

type Three<T> = readonly [base: T, mine: T, theirs: T];

function field(path: string, states: Three<unknown>, settle: Settle): unknown {
  const [base, mine, theirs] = states;
  if (same(mine, theirs) || same(mine, base)) return theirs;
  if (same(theirs, base)) return mine;
  if (states.some((s) => writtenRows(s).length > 0)) {
    const lists: Three<Row[]> = [writtenRows(base), writtenRows(mine), writtenRows(theirs)];
    const fits = rows(path, lists, keepSaved).length <= (ROWS_MAX[path] ?? Number.POSITIVE_INFINITY);
    return fits ? rows(path, lists, settle) : settle({ path, kind: "list", base, mine, theirs });
  }
  if (states.every(Array.isArray)) return boxes(states as Three<string[]>);
  return settle({ path, kind: "field", base, mine, theirs });
}

/** Each box is ticked or not by itself. */
const boxes = ([base, mine, theirs]: Three<string[]>) => [
  ...theirs.filter((v) => mine.includes(v) || !base.includes(v)),
  ...mine.filter((v) => !theirs.includes(v) && !base.includes(v)),
];

function rows(list: string, [base, mine, theirs]: Three<Row[]>, settle: Settle): Row[] {
  const [ours, others] = [align(base, mine), align(base, theirs)];
  const added = (i: number) => [...(others.added[i] ?? []), ...without(ours.added[i] ?? [], others.added[i] ?? [])];
  return [
    ...base.flatMap((row, i) => [...added(i), ...oneRow(`${list}.${i}`, [row, ours.kept[i], others.kept[i]], settle)]),
    ...added(base.length),
  ];
}

/** The same row added by both is one row. */
function without(some: readonly Row[], others: readonly Row[]): Row[] {
  const left = [...others];
  return some.filter((row) => {
    const i = left.findIndex((other) => same(other, row));
    if (i >= 0) left.splice(i, 1);
    return i < 0;
  });
}

function oneRow(path: string, states: Three<Row | undefined>, settle: Settle): Row[] {
  const [base = {}, mine, theirs] = states;
  if (!mine && !theirs) return [];
  if (mine && theirs)
    return [
      Object.fromEntries(
        Object.keys({ ...theirs, ...mine }).map((cell) => [
          cell,
          field(`${path}.${cell}`, [base[cell], mine[cell], theirs[cell]], settle),
        ]),
      ),
    ];
  if (same(mine ?? theirs, base)) return [];
  const kept = settle({ path, kind: "row", base, mine: mine ?? null, theirs: theirs ?? null });
  return kept ? [kept as Row] : [];
}

// ── settling a clash

export const CHOICES = ["mine", "theirs", "both", "hand"] as const;
export type Choice = (typeof CHOICES)[number];

/** What a clash comes to: one of the two, a text written by hand, or, for a long text, the saved one and then the other. */
export function settled({ mine, theirs }: Clash, choice: Choice, text: string): unknown {
  if (choice === "mine") return mine;
  if (choice === "hand") return text;
  if (choice === "theirs") return theirs;
  return [theirs, mine].filter((said) => said !== "").join("\n\n");
}
