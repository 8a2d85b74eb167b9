import { DataTable } from "~/components/data-table";
import { Details } from "~/components/details";
import { useLocale } from "~/components/locale";
import { SummaryList } from "~/components/summary-list";
import type { ReadSection, ReadTable } from "~/words/proposals-reading";

const unsaid = { fr: "Non renseigné", en: "Not answered" };
const noRow = { fr: "Aucune ligne.", en: "No row." };

/** A filed dossier to read, section by section, each closed until it is asked for except the first. */
export const DossierReading = ({ sections }: { sections: readonly ReadSection[] }) => (
  <div className="stack">
    {sections.map((section, i) => (
      <Details key={section.section} summary={section.title} open={i < 2}>
        <SectionText section={section} />
      </Details>
    ))}
  </div>
);

function SectionText({ section }: { section: ReadSection }) {
  const locale = useLocale();
  return (
    <>
      {section.lines.length > 0 ? (
        <SummaryList
          rows={section.lines.map(({ field, label, text }) => ({
            key: field,
            label,
            value:
              text === "" ? <span className="secondary">{unsaid[locale]}</span> : <span className="said">{text}</span>,
          }))}
        />
      ) : null}
      {section.tables.map((table) => (
        <SectionTable key={table.list} table={table} />
      ))}
    </>
  );
}

function SectionTable({ table }: { table: ReadTable }) {
  const locale = useLocale();
  const rows = table.rows.map((cells, i) => ({ id: String(i), cells }));
  return (
    <DataTable
      caption={table.caption}
      rows={rows}
      rowKey={(r) => r.id}
      empty={<p>{`${table.caption}. ${noRow[locale]}`}</p>}
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
