import { Badge } from "~/components/badge";
import { InsetNote, NotificationBanner, WarningNote } from "~/components/banner";
import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import type { AuditPage } from "~/features/audit/audit-page.server";
import { auditWords } from "~/words/audit";
import { integer } from "~/words/format";

const PLACES = [
  { key: "journal", to: "/admin/journal" },
  { key: "ledger", to: "/gestion/grand-livre" },
  { key: "decisions", to: "/gestion/decisions" },
  { key: "agreements", to: "/gestion/conventions" },
  { key: "payments", to: "/gestion/versements" },
  { key: "desk", to: "/gestion" },
] as const;
const FILES = [
  { key: "ledgerFile", to: "/gestion/grand-livre.csv" },
  { key: "publicFiles", to: "/transparence/donnees" },
] as const;

/** The landing of whoever audits. */
export function AuditView({ page }: { page: AuditPage }) {
  const words = useWords(auditWords).audit;
  return (
    <div className="stack">
      <NotificationBanner title={words.readOnly}>{words.readOnlyText}</NotificationBanner>
      <PageHeading title={words.title} lead={words.lead} />
      <section className="stack">
        <h2>{words.places}</h2>
        <ul>
          {PLACES.map(({ key, to }) => (
            <li key={key}>
              <A to={to}>{words.placeNames[key]}</A>
            </li>
          ))}
        </ul>
      </section>
      <Controls page={page} />
      <section className="stack">
        <h2>{words.files}</h2>
        <ul>
          {FILES.map(({ key, to }) => (
            <li key={key}>
              <A to={to}>{words.fileNames[key]}</A>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Controls({ page: { entries, verified, envelopes } }: { page: AuditPage }) {
  const { audit: words, journal } = useWords(auditWords);
  const locale = useLocale();
  const count = (n: number) => integer(locale, n);
  return (
    <section className="stack">
      <h2>{words.controls}</h2>
      <p>{words.entries(count(entries))}</p>
      {verified.wrong ? (
        <WarningNote>{journal.broken[verified.wrong.how](count(verified.wrong.entry))}</WarningNote>
      ) : (
        <InsetNote>{journal.holds(count(verified.checked), count(verified.from), count(verified.to))}</InsetNote>
      )}
      <DataTable
        caption={words.sums}
        rows={envelopes}
        rowKey={(e) => String(e.year)}
        empty={<p>{words.noEnvelope}</p>}
        columns={[
          {
            key: "year",
            header: words.year,
            rowHeader: true,
            cell: (e) => <A to={`/gestion/grand-livre?annee=${e.year}`}>{String(e.year)}</A>,
          },
          { key: "voted", header: words.voted, align: "right", cell: (e) => <Euros cents={e.votedCents} exact /> },
          { key: "sum", header: words.sum, align: "right", cell: (e) => <Euros cents={e.sumCents} exact /> },
          {
            key: "holds",
            header: words.check,
            cell: (e) =>
              e.votedCents === e.sumCents ? (
                <Badge tone="ok">{words.equal}</Badge>
              ) : (
                <Badge tone="bad">{words.different}</Badge>
              ),
          },
        ]}
      />
    </section>
  );
}
