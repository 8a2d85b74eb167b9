import { DataTable } from "~/components/data-table";
import { SummaryList } from "~/components/summary-list";
import type { Paper, PaperBlock, PaperSignature, PaperTable } from "~/domain/notices/document";

/** A paper on the screen: the same words as the PDF, in the same order, in the paper's own language. */
export function PaperView({ paper }: { paper: Paper }) {
  return (
    <div className="prose stack" lang={paper.lang}>
      {paper.blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper is written once and its blocks never move.
        <Block key={i} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case "heading":
      return block.level === 3 ? <h4>{block.text}</h4> : <h3>{block.text}</h3>;
    case "paragraph":
      return <p>{block.text}</p>;
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "definitions":
      return <SummaryList rows={block.items.map(([label, value]) => ({ key: label, label, value }))} />;
    case "table":
      return <TableBlock table={block} />;
    case "signatures":
      return <Signatures parties={block.parties} />;
    case "note":
      return <p className="hint break">{block.text}</p>;
  }
}

function TableBlock({ table }: { table: PaperTable }) {
  return (
    <DataTable
      caption={table.caption}
      rows={table.rows}
      rowKey={(row) => row.join("|")}
      columns={table.columns.map((column, i) => ({
        key: column.label,
        header: column.label,
        align: column.align ?? "left",
        rowHeader: i === 0,
        cell: (row: readonly string[]) => row[i],
      }))}
      {...(table.total ? { footer: table.total } : {})}
    />
  );
}

const Signatures = ({ parties }: { parties: readonly PaperSignature[] }) => (
  <ul>
    {parties.map((s) => (
      <li key={s.party}>
        {s.party}. {[s.name, s.function].filter(Boolean).join(", ")}. {s.line}
      </li>
    ))}
  </ul>
);
