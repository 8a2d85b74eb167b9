import { InsetNote, WarningNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { FilterForm } from "~/components/filter-form";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Euros, Instant } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import { SelectField } from "~/components/select-field";
import { TextField } from "~/components/text-field";
import { ACCOUNTS, ENTRY_KINDS } from "~/domain/fund/ledger";
import { DossierRef } from "~/features/fund/due-table";
import type { LedgerLine, LedgerPage } from "~/features/fund/ledger-page.server";
import { fundWords } from "~/words/fund";
import { fundTerms } from "~/words/fund-terms";

const withFilters = ({ year, filters: { kind, dossier } }: LedgerPage, more: Record<string, string> = {}) =>
  `?${new URLSearchParams(
    Object.entries({ annee: String(year), ecriture: kind, dossier, ...more }).filter(([, v]) => v !== ""),
  ).toString()}`;

/** The ledger of an envelope. */
export function LedgerView({ page }: { page: LedgerPage }) {
  const words = useWords(fundWords);
  return (
    <div className="stack">
      <Breadcrumb
        items={[
          { label: words.desk, to: "/gestion" },
          { label: words.payments.title, to: "/gestion/versements" },
          { label: words.ledger.title },
        ]}
      />
      <PageHeading title={words.ledger.title} caption={page.envelopeName} lead={words.ledger.lead} />
      <section className="stack" aria-labelledby="soldes">
        <h2 id="soldes">{words.ledger.balances}</h2>
        {page.holds ? (
          <InsetNote>{words.ledger.holds(page.entries)}</InsetNote>
        ) : (
          <WarningNote>{words.ledger.broken}</WarningNote>
        )}
        <Balances page={page} />
      </section>
      <section className="stack" aria-labelledby="ecritures">
        <h2 id="ecritures">{words.ledger.entries}</h2>
        <Filters page={page} />
        <p>
          <A to={`/gestion/grand-livre.csv${withFilters(page)}`}>{words.ledger.file}</A>
        </p>
        <Entries page={page} />
        <Pagination
          previous={page.previous === null ? null : withFilters(page, { avant: page.previous })}
          next={page.next === null ? null : withFilters(page, { apres: page.next })}
        />
      </section>
    </div>
  );
}

/** The accounts that the voted money is in; the vote itself is their sum. */
function Balances({ page }: { page: LedgerPage }) {
  const words = useWords(fundWords).ledger;
  const terms = useWords(fundTerms).accounts;
  const held = ACCOUNTS.filter((account) => account !== "appropriation");
  return (
    <DataTable
      caption={words.balancesCaption(page.year)}
      captionHidden
      rows={held}
      rowKey={(account) => account}
      columns={[
        { key: "account", header: words.account, rowHeader: true, cell: (account) => terms[account] },
        {
          key: "balance",
          header: words.balance,
          align: "right",
          cell: (account) => <Euros cents={page.balances[account]} exact />,
        },
      ]}
      footer={[
        `${words.sum} (${terms.appropriation})`,
        <Euros key="sum" cents={held.reduce((sum, account) => sum + page.balances[account], 0)} exact />,
      ]}
    />
  );
}

function Filters({ page }: { page: LedgerPage }) {
  const words = useWords(fundWords).ledger;
  const kinds = useWords(fundTerms).entryKinds;
  const { kind, dossier } = page.filters;
  const without = (filters: Partial<LedgerPage["filters"]>) =>
    withFilters({ ...page, filters: { ...page.filters, ...filters } });
  return (
    <FilterForm
      clearTo={`/gestion/grand-livre?annee=${page.year}`}
      active={[
        ...(kind ? [{ label: kinds[kind], without: without({ kind: "" }) }] : []),
        ...(dossier ? [{ label: dossier, without: without({ dossier: "" }) }] : []),
      ]}
    >
      <SelectField
        name="annee"
        label={words.year}
        defaultValue={String(page.year)}
        options={page.years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <SelectField
        name="ecriture"
        label={words.kind}
        placeholder={words.allKinds}
        defaultValue={kind}
        options={ENTRY_KINDS.map((value) => ({ value, label: kinds[value] }))}
      />
      <TextField
        name="dossier"
        label={words.dossierFilter}
        hint={words.dossierHint}
        defaultValue={dossier}
        width="s"
        maxLength={20}
      />
    </FilterForm>
  );
}

function Entries({ page }: { page: LedgerPage }) {
  const words = useWords(fundWords).ledger;
  const terms = useWords(fundTerms);
  const isFiltered = page.filters.kind !== "" || page.filters.dossier !== "";
  return (
    <DataTable<LedgerLine>
      caption={words.caption(page.year)}
      captionHidden
      rows={page.lines}
      rowKey={(l) => String(l.id)}
      empty={<EmptyState>{isFiltered ? words.none : words.noneYet}</EmptyState>}
      columns={[
        { key: "number", header: words.number, rowHeader: true, cell: (l) => l.id },
        { key: "date", header: words.date, cell: (l) => <Instant at={l.at} /> },
        {
          key: "entry",
          header: words.entry,
          cell: (l) => (
            <>
              {terms.entryKinds[l.kind]}
              <div className="hint">{l.reference ? l.townName : l.memo}</div>
            </>
          ),
        },
        {
          key: "dossier",
          header: words.dossier,
          cell: (l) => (l.reference ? <DossierRef reference={l.reference} open={page.can.openDossier} /> : "–"),
        },
        { key: "debit", header: words.debit, cell: (l) => terms.accounts[l.debit] },
        { key: "credit", header: words.credit, cell: (l) => terms.accounts[l.credit] },
        { key: "by", header: words.by, cell: (l) => l.by || words.portal },
        { key: "amount", header: words.amount, align: "right", cell: (l) => <Euros cents={l.amountCents} exact /> },
      ]}
    />
  );
}
