import { WarningNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { ButtonLink, ButtonRow } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Day, Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Pagination } from "~/components/pagination";
import { DueTable } from "~/features/fund/due-table";
import { RunTag } from "~/features/fund/fund-tags";
import type { PaymentsPage, RunRow } from "~/features/fund/payments-page.server";
import { euros, shortDay } from "~/words/format";
import { fundWords } from "~/words/fund";

/** What is due and the payment runs. */
export function PaymentsList({ page }: { page: PaymentsPage }) {
  const words = useWords(fundWords);
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: words.desk, to: "/gestion" }, { label: words.payments.title }]} />
      <PageHeading title={words.payments.title} lead={words.payments.lead} />
      {page.payerMissing ? <PayerMissing mayWrite={page.can.prepare} /> : null}
      <ButtonRow>
        {page.can.prepare ? <ButtonLink to="/gestion/versements/nouvelle">{words.payments.prepare}</ButtonLink> : null}
        <ButtonLink to="/gestion/grand-livre" variant="secondary">
          {words.payments.ledger}
        </ButtonLink>
        {page.can.prepare ? (
          <ButtonLink to="/gestion/versements/parametres" variant="secondary">
            {words.payments.settings}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <Due page={page} />
      <section className="stack" aria-labelledby="bordereaux">
        <h2 id="bordereaux">{words.payments.runs}</h2>
        <RunTable rows={page.runs} />
        <Pagination
          previous={page.previous === null ? null : `?avant=${page.previous}`}
          next={page.next === null ? null : `?apres=${page.next}`}
        />
      </section>
    </div>
  );
}

/** Nothing can be exported before somebody has written who pays. */
export function PayerMissing({ mayWrite }: { mayWrite: boolean }) {
  const words = useWords(fundWords).payments;
  return (
    <WarningNote>
      {words.payerMissing}{" "}
      {mayWrite ? <A to="/gestion/versements/parametres">{words.payerMissingAction}</A> : words.payerMissingElse}
    </WarningNote>
  );
}

function Due({ page }: { page: PaymentsPage }) {
  const words = useWords(fundWords).payments;
  const locale = useLocale();
  const sum = page.payable.reduce((cents, d) => cents + d.amountCents, 0);
  const waiting = page.agreementsToSign;
  return (
    <>
      <section className="stack" aria-labelledby="exigible">
        <h2 id="exigible">{words.due}</h2>
        {page.payable.length > 0 ? (
          <p>
            <strong>{words.dueSum(page.payable.length, euros(locale, sum, { exact: true }))}</strong>
          </p>
        ) : null}
        <DueTable
          rows={page.payable}
          caption={words.dueCaption}
          openDossier={page.can.openDossier}
          empty={
            <EmptyState action={waiting > 0 ? <A to="/gestion/conventions">{words.seeAgreements}</A> : null}>
              {waiting > 0 ? words.noneDueWaiting(waiting) : words.noneDue}
            </EmptyState>
          }
        />
      </section>
      {page.blocked.length > 0 ? (
        <section className="stack" aria-labelledby="en-attente">
          <h2 id="en-attente">{words.blocked}</h2>
          <p>{words.blockedLead}</p>
          <DueTable rows={page.blocked} caption={words.blockedCaption} openDossier={page.can.openDossier} withReason />
        </section>
      ) : null}
    </>
  );
}

function RunTable({ rows }: { rows: readonly RunRow[] }) {
  const words = useWords(fundWords).payments;
  const locale = useLocale();
  return (
    <DataTable
      caption={words.runsCaption}
      captionHidden
      rows={rows}
      rowKey={(r) => r.id}
      empty={<EmptyState>{words.noRuns}</EmptyState>}
      columns={[
        {
          key: "reference",
          header: words.reference,
          rowHeader: true,
          cell: (r) => (
            <A className="nowrap" to={`/gestion/versements/${r.reference}`}>
              {r.reference}
            </A>
          ),
        },
        { key: "state", header: words.state, cell: (r) => <RunTag status={r.status} /> },
        { key: "year", header: words.year, cell: (r) => r.year },
        {
          key: "prepared",
          header: words.prepared,
          cell: (r) => words.preparedBy(shortDay(locale, new Date(r.preparedAt)), r.preparedBy),
        },
        { key: "execution", header: words.execution, cell: (r) => <Day at={r.executionOn} form="short" /> },
        { key: "lines", header: words.lines, align: "right", cell: (r) => r.linesCount },
        { key: "total", header: words.total, align: "right", cell: (r) => <Euros cents={r.totalCents} exact /> },
      ]}
    />
  );
}
