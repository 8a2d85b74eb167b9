import { DataTable } from "~/components/data-table";
import { useWords } from "~/components/locale";
import { SummaryList } from "~/components/summary-list";
import type { RowChange, SectionDifference } from "~/features/proposals/section-differences.server";
import type { Piece } from "~/features/proposals/word-diff.server";
import { togetherWords } from "~/words/together";

const TAGS = { added: "ins", removed: "del", same: "span" } as const;

/** A text with what came and what went marked in it, for the eye and for the ear. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const words = useWords(togetherWords).difference;
  if (pieces.length === 0) return <span className="secondary">{words.empty}</span>;
  return (
    <span className="prewrap">
      {pieces.map(({ text, kind }, i) => {
        const Tag = TAGS[kind];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text that does not change on the page.
          <Tag key={i}>
            {kind === "same" ? null : <span className="vh"> [{words[kind]}] </span>}
            {text}
          </Tag>
        );
      })}
    </span>
  );
}

/** What one save changed in a section: texts word by word, lists line by line. */
export function Difference({ difference: { fields, tables } }: { difference: SectionDifference }) {
  const words = useWords(togetherWords).difference;
  if (fields.length + tables.length === 0) return <p>{words.nothing}</p>;
  return (
    <>
      {fields.length > 0 ? (
        <SummaryList
          rows={fields.map(({ name, label, pieces }) => ({ key: name, label, value: <Pieces pieces={pieces} /> }))}
        />
      ) : null}
      {tables.map(({ name, caption, columns, rows, unchanged }) => (
        <div key={name}>
          <DataTable
            caption={caption}
            rows={rows}
            rowKey={({ change, number }) => `${change} ${number}`}
            columns={[
              {
                key: "change",
                header: words.line,
                cell: (r: RowChange) => words.lineChange[r.change](r.number),
                rowHeader: true,
              },
              ...columns.map((header, i) => ({
                key: header,
                header,
                cell: (r: RowChange) => <Pieces pieces={r.cells[i] ?? []} />,
              })),
            ]}
          />
          {unchanged > 0 ? <p className="hint">{words.unchanged(unchanged)}</p> : null}
        </div>
      ))}
    </>
  );
}
