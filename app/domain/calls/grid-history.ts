import { type Criterion, MARK_MAX } from "~/domain/calls/criteria";

/** What is not the same in two grids, criterion by criterion. `mark`: of which mark the sentence is. */
export type GridDifference = {
  kind: "added" | "removed" | "moved" | "weight" | "eliminating" | "labelFr" | "labelEn" | "anchorFr" | "anchorEn";
  code: string;
  labelFr: string;
  labelEn: string;
  mark?: number;
  from: string;
  to: string;
};

const MARKS = Array.from({ length: MARK_MAX + 1 }, (_, mark) => mark);

export function gridDifferences(before: readonly Criterion[], after: readonly Criterion[]): GridDifference[] {
  const find = (grid: readonly Criterion[], code: string) => grid.find((c) => c.code === code);
  const removed = before.filter((c) => !find(after, c.code));
  const stay = after.flatMap((now) => {
    const was = find(before, now.code);
    return was ? [{ was, now }] : [];
  });
  const named = ({ code, labelFr, labelEn }: Criterion) => ({ code, labelFr, labelEn });
  return [
    ...removed.map((c) => ({ kind: "removed" as const, ...named(c), from: String(c.weight), to: "" })),
    ...after
      .filter((c) => !find(before, c.code))
      .map((c) => ({ kind: "added" as const, ...named(c), from: "", to: String(c.weight) })),
    ...moved(before, after).map(({ criterion, from, to }) => ({
      kind: "moved" as const,
      ...named(criterion),
      from,
      to,
    })),
    ...stay.flatMap(({ was, now }) => changed(was, now).map((change) => ({ ...named(now), ...change }))),
  ];
}

type Change = Pick<GridDifference, "kind" | "mark" | "from" | "to">;
function changed(was: Criterion, now: Criterion): Change[] {
  const all: Change[] = [
    { kind: "weight", from: String(was.weight), to: String(now.weight) },
    { kind: "eliminating", from: String(was.eliminatingMark ?? ""), to: String(now.eliminatingMark ?? "") },
    { kind: "labelFr", from: was.labelFr, to: now.labelFr },
    { kind: "labelEn", from: was.labelEn, to: now.labelEn },
    ...MARKS.flatMap((mark): Change[] => [
      { kind: "anchorFr", mark, from: was.anchorsFr[mark] ?? "", to: now.anchorsFr[mark] ?? "" },
      { kind: "anchorEn", mark, from: was.anchorsEn[mark] ?? "", to: now.anchorsEn[mark] ?? "" },
    ]),
  ];
  return all.filter(({ from, to }) => from !== to);
}

/** Criteria whose order among those that stay is another; one that comes or goes moves none. */
function moved(before: readonly Criterion[], after: readonly Criterion[]) {
  const stays = (grid: readonly Criterion[], other: readonly Criterion[]) =>
    grid.filter((c) => other.some((o) => o.code === c.code)).map((c) => c.code);
  const [was, now] = [stays(before, after), stays(after, before)];
  const placeIn = (grid: readonly Criterion[], code: string) => String(grid.findIndex((c) => c.code === code) + 1);
  return after
    .filter((c) => now.includes(c.code) && was.indexOf(c.code) !== now.indexOf(c.code))
    .map((criterion) => ({
      criterion,
      from: placeIn(before, criterion.code),
      to: placeIn(after, criterion.code),
    }));
}
