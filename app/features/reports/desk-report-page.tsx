import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { AccountTable } from "~/features/reports/account-table";
import type { DeskReport } from "~/features/reports/desk-report.server";
import { ReportReading } from "~/features/reports/report-reading";
import { deskReportPath, ReportStatusBadge } from "~/features/reports/report-top";
import { longDay, shortDay } from "~/words/format";
import { reportsWords } from "~/words/reports";
import { reportsTerms } from "~/words/reports-terms";

/** A report as the Département reads it: the facts beside the plan, the account, and the answer to give. */
export function DeskReportPage({ page }: { page: DeskReport }) {
  const all = useWords(reportsWords);
  const words = all.desk;
  const locale = useLocale();
  const name = useWords(reportsTerms).kinds[page.kind];
  const here = deskReportPath(page.reference, page.kind);
  return (
    <div className="stack">
      <Breadcrumb
        items={[
          ...(page.can.openDesk ? [{ label: words.desk, to: "/gestion" }] : []),
          { label: words.title, to: "/gestion/bilans" },
          { label: `${name}, ${page.reference}` },
        ]}
      />
      <PageHeading
        title={name}
        caption={`${page.reference} · ${page.townName} · ${all.agreement(page.agreementNumber)}`}
        lead={page.title}
        aside={<ReportStatusBadge status={page.status} late={page.late} />}
      />
      <Standing page={page} />
      {page.can.judge ? (
        <ButtonRow>
          <ButtonLink to={`${here}/acceptation`}>{words.accept}</ButtonLink>
          <ButtonLink to={`${here}/retour`} variant="secondary">
            {words.return}
          </ButtonLink>
        </ButtonRow>
      ) : null}
      {page.view ? (
        <ReportReading view={page.view} />
      ) : (
        <EmptyState>
          {all.due(longDay(locale, new Date(page.dueOn)))}. {words.notHandedIn}
        </EmptyState>
      )}
      <Account page={page} />
    </div>
  );
}

function Standing({ page: { submitted, accepted, returnedReason } }: { page: DeskReport }) {
  const words = useWords(reportsWords).desk;
  const locale = useLocale();
  const when = (at: Date) => shortDay(locale, new Date(at));
  return (
    <>
      {submitted ? <p>{words.submittedBy(submitted.by, when(submitted.at))}</p> : null}
      {accepted ? <p>{words.acceptedBy(accepted.by, when(accepted.at))}</p> : null}
      {returnedReason ? (
        <InsetNote>
          <p>
            <strong>{words.returnedWith}</strong>
          </p>
          <p className="prewrap">{returnedReason}</p>
        </InsetNote>
      ) : null}
    </>
  );
}

function Account({ page }: { page: DeskReport }) {
  const words = useWords(reportsWords);
  return (
    <>
      {page.account && page.status === "accepted" ? (
        <section className="stack" aria-labelledby="decompte">
          <h2 id="decompte">{words.account.title}</h2>
          <AccountTable account={page.account} />
        </section>
      ) : null}
      {page.can.close ? (
        <CommandForm action={`/gestion/bilans/${page.reference}/cloture`} className="form">
          <p>{words.desk.closeHint}</p>
          <div>
            <Button variant="secondary">{words.desk.close}</Button>
          </div>
        </CommandForm>
      ) : null}
      {page.can.openDossier ? (
        <p>
          <A to={`/gestion/dossiers/${page.reference}`}>{words.desk.toDossier}</A>
        </p>
      ) : null}
    </>
  );
}
