import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { InsetNote, WarningNote } from "~/components/banner";
import { BackLink } from "~/components/breadcrumb";
import { Button, ButtonLink } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { TextField } from "~/components/text-field";
import type { ScanPage, ScanPageRow } from "~/features/awards/scans-page.server";
import { SCANS, ScanState } from "~/features/awards/scans-view";
import { shortInstant } from "~/words/format";
import { signedPaperWords } from "~/words/signed-papers";

/** One scan: the pages that wait for a person first, then where the others went. */
export function ScanView({ page, answer }: { page: ScanPage; answer?: FormAnswer | undefined }) {
  const words = useWords(signedPaperWords);
  const locale = useLocale();
  return (
    <div className="stack">
      <BackLink to={SCANS}>{words.toScans}</BackLink>
      <AnswerSummary answer={answer} />
      <PageHeading
        title={page.fileName}
        lead={words.sentBy(page.sentBy, shortInstant(locale, new Date(page.sentAt)))}
        aside={<ScanState status={page.status} />}
      />
      {page.status === "waiting" ? (
        <>
          <InsetNote>{words.waiting}</InsetNote>
          <p>
            <ButtonLink to={`${SCANS}/${page.id}`} variant="secondary">
              {words.reload}
            </ButtonLink>
          </p>
        </>
      ) : null}
      {page.status === "unreadable" ? <WarningNote>{words.unreadable}</WarningNote> : null}
      {page.status === "read" ? <OpenPages page={page} /> : null}
      {page.done.length > 0 ? <FiledPages page={page} /> : null}
    </div>
  );
}

function OpenPages({ page }: { page: ScanPage }) {
  const words = useWords(signedPaperWords);
  return (
    <section className="stack" aria-labelledby="a-classer">
      <h2 id="a-classer">{words.openTitle}</h2>
      {page.open.length === 0 ? <p>{words.allFiled}</p> : <p>{words.openLead}</p>}
      {page.open.map((row) => (
        <OpenPage key={row.position} id={page.id} row={row} />
      ))}
    </section>
  );
}

function OpenPage({ id, row }: { id: string; row: ScanPageRow }) {
  const words = useWords(signedPaperWords);
  const root = `${SCANS}/${id}/${row.position}`;
  return (
    <Card title={words.page(row.position)} level={3}>
      <p>
        {words.outcomes[row.outcome]}. <A to={`${root}.pdf`}>{words.view(row.position)}</A>
      </p>
      <CommandForm action={`${root}/classement`} className="stack">
        <TextField
          name="agreement"
          id={`agreement-${row.position}`}
          label={words.agreement}
          hint={words.agreementHint}
          width="s"
        />
        <TextField name="page" id={`page-${row.position}`} label={words.pageOf} width="xs" inputMode="numeric" />
        <div>
          <Button>
            {words.fileIt} <span className="vh">{words.fileItOf(row.position)}</span>
          </Button>
        </div>
      </CommandForm>
      <CommandForm action={`${root}/ecart`}>
        <Button variant="quiet">
          {words.setAside} <span className="vh">{words.setAsideOf(row.position)}</span>
        </Button>
      </CommandForm>
    </Card>
  );
}

function FiledPages({ page }: { page: ScanPage }) {
  const words = useWords(signedPaperWords);
  return (
    <section className="stack" aria-labelledby="classees">
      <h2 id="classees">{words.doneTitle}</h2>
      <DataTable
        caption={words.doneCaption}
        captionHidden
        rows={page.done}
        rowKey={(row) => String(row.position)}
        columns={[
          {
            key: "position",
            header: words.position,
            rowHeader: true,
            cell: (row) => <A to={`${SCANS}/${page.id}/${row.position}.pdf`}>{words.page(row.position)}</A>,
          },
          { key: "place", header: words.place, cell: (row) => <Place row={row} /> },
          {
            key: "how",
            header: words.how,
            cell: (row) => (row.handledBy ? words.byHand(row.handledBy) : words.byCode),
          },
        ]}
      />
    </section>
  );
}

function Place({ row: { agreement, outcome } }: { row: ScanPageRow }) {
  const words = useWords(signedPaperWords);
  if (!agreement) return words.outcomes[outcome];
  return (
    <>
      <A to={`/gestion/conventions/${agreement.dossier}`} className="nowrap">
        {agreement.reference}
      </A>
      , {agreement.townName}
      {agreement.page === null ? "" : `, ${words.pageInPaper(agreement.page)}`}
    </>
  );
}
