import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import type { RegisterRow } from "~/features/network/register-page.server";
import { day, integer } from "~/words/format";
import { networkWords } from "~/words/network";

export function RegisterTable({ rows }: { rows: RegisterRow[] }) {
  const words = useWords(networkWords);
  const locale = useLocale();
  const { register } = words;
  return (
    <div className="stack">
      <PageHeading title={register.title} lead={register.lead} />
      <DataTable
        caption={register.caption}
        captionHidden
        rows={rows}
        rowKey={(r) => r.id}
        columns={[
          {
            key: "name",
            header: register.name,
            rowHeader: true,
            cell: (r) => <A to={`/admin/communes/${r.id}`}>{r.name}</A>,
          },
          { key: "code", header: register.code, cell: (r) => r.id },
          { key: "siren", header: words.facts.siren, cell: (r) => r.siren ?? "–" },
          {
            key: "population",
            header: words.facts.population,
            align: "right",
            cell: (r) => (r.population === null ? "–" : `${integer(locale, r.population)} (${r.populationYear})`),
          },
          { key: "validity", header: register.validity, cell: (r) => <Validity row={r} /> },
          { key: "domains", header: register.domains, cell: (r) => r.domains.join(", ") || "–" },
          { key: "sirets", header: register.sirets, align: "right", cell: (r) => r.sirets },
          { key: "members", header: register.members, align: "right", cell: (r) => r.members },
        ]}
      />
      <p className="hint">{register.source}</p>
    </div>
  );
}

function Validity({ row }: { row: RegisterRow }) {
  const words = useWords(networkWords).register;
  const locale = useLocale();
  if (!row.validTo) return words.since(day(locale, row.validFrom));
  const dates = words.until(day(locale, row.validFrom), day(locale, new Date(row.validTo.getTime() - 1)));
  return row.successor ? `${dates}, ${words.successor(row.successor)}` : dates;
}
