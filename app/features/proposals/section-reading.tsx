import { DataTable } from "~/components/data-table";
import { useWords } from "~/components/locale";
import { SummaryList } from "~/components/summary-list";
import { proposalsWords } from "~/words/proposals";
import type { ReadSection, ReadTable } from "~/words/proposals-reading";

/** A section to read. `fillTo`: where an answer that is missing can be given. */
export function SectionReading({
  section,
  fillTo,
}: {
  section: ReadSection;
  fillTo?: ((field: string) => string) | undefined;
}) {
  const words = useWords(proposalsWords);
  return (
    <>
      {section.lines.length > 0 ? (
        <SummaryList
          rows={section.lines.map(({ field, label, text }) => ({
            key: field,
            label,
            value:
              text === "" ? (
                <span className="secondary">{words.section.notAnswered}</span>
              ) : (
                <span className="prewrap">{text}</span>
              ),
            ...(text === "" && fillTo ? { changeTo: fillTo(field), changeLabel: words.check.fill } : {}),
          }))}
        />
      ) : null}
      {section.tables.map((table) => (
        <ReadingTable key={table.list} table={table} />
      ))}
    </>
  );
}

export function ReadingTable({ table }: { table: ReadTable }) {
  const words = useWords(proposalsWords).preview;
  const rows = table.rows.map((cells, i) => ({ id: String(i), cells }));
  return (
    <DataTable
      caption={table.caption}
      rows={rows}
      rowKey={(r) => r.id}
      empty={
        <p>
          <strong>{table.caption}</strong> {words.noRow}
        </p>
      }
      columns={table.columns.map((column, i) => ({
        key: String(i),
        header: column.label,
        align: column.align ?? "left",
        cell: (r: (typeof rows)[number]) => r.cells[i] ?? "",
        rowHeader: i === 0,
      }))}
      {...(table.total ? { footer: table.total } : {})}
    />
  );
}
