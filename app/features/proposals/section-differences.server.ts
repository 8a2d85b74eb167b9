import type { Content } from "~/domain/proposals/merge";
import { align, type Row, same, writtenRows } from "~/domain/proposals/rows";
import type { SectionId } from "~/domain/proposals/sections";
import { type Piece, wordDiff } from "~/features/proposals/word-diff.server";
import type { Locale } from "~/words/locale";
import { fieldLabel, fieldText } from "~/words/proposals-reading";

export type RowChange = { change: "added" | "removed" | "changed"; number: number; cells: Piece[][] };
/** What differs between two states of a section: each field word by word, each list line by line. */
export type SectionDifference = {
  fields: { name: string; label: string; pieces: Piece[] }[];
  tables: { name: string; caption: string; columns: string[]; rows: RowChange[]; unchanged: number }[];
};

export function sectionDifference(
  locale: Locale,
  section: SectionId,
  before: Content,
  after: Content,
): SectionDifference {
  const names = Object.keys({ ...before, ...after }).filter((name) => !same(before[name], after[name]));
  const isList = (name: string) => writtenRows(before[name]).length + writtenRows(after[name]).length > 0;
  const said = (name: string, value: unknown) => fieldText(locale, section, name, value ?? "");
  return {
    fields: names
      .filter((name) => !isList(name))
      .map((name) => ({
        name,
        label: fieldLabel(locale, section, name),
        pieces: wordDiff(said(name, before[name]), said(name, after[name])),
      }))
      // A row that nobody wrote in, more or less, is no change.
      .filter(({ pieces }) => pieces.some((p) => p.kind !== "same")),
    tables: names
      .filter(isList)
      .map((name) => tableDifference(locale, section, name, writtenRows(before[name]), writtenRows(after[name])))
      .filter(({ rows }) => rows.length > 0),
  };
}

export const isNothing = ({ fields, tables }: SectionDifference) => fields.length + tables.length === 0;

function tableDifference(locale: Locale, section: SectionId, list: string, before: Row[], after: Row[]) {
  const cells = Object.keys(before[0] ?? after[0] ?? {});
  const said = (row: Row | undefined, cell: string) =>
    row ? fieldText(locale, section, `${list}.${cell}`, row[cell] ?? "") : "";
  const line = (change: RowChange["change"], number: number, was: Row | undefined, is: Row | undefined): RowChange => ({
    change,
    number,
    cells: cells.map((cell) => wordDiff(said(was, cell), said(is, cell))),
  });
  const { kept, added } = align(before, after);
  const numberOf = (row: Row) => after.indexOf(row) + 1;
  const news = (i: number) => (added[i] ?? []).map((row) => line("added", numberOf(row), undefined, row));
  const rows = [
    ...before.flatMap((row, i) => {
      const now = kept[i];
      if (now && same(now, row)) return news(i);
      return [...news(i), now ? line("changed", numberOf(now), row, now) : line("removed", i + 1, row, undefined)];
    }),
    ...news(before.length),
  ];
  return {
    name: list,
    caption: fieldLabel(locale, section, list),
    columns: cells.map((cell) => fieldLabel(locale, section, `${list}.${cell}`)),
    rows,
    unchanged: kept.filter((now, i) => now && same(now, before[i])).length,
  };
}
