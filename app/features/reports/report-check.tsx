import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { InsetNote, NotificationBanner } from "~/components/banner";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { fieldId } from "~/components/field";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { ReportReading } from "~/features/reports/report-reading";
import { TownReportTop, townReportPath } from "~/features/reports/report-top";
import type { TownReport } from "~/features/reports/town-report.server";
import { reportsWords } from "~/words/reports";
import { reportsTerms } from "~/words/reports-terms";

/** Check before handing in: what is still wrong, cell by cell, the report as it will be read, then the act. */
export function ReportCheck({ page, answer }: { page: TownReport; answer: FormAnswer | undefined }) {
  const words = useWords(reportsWords).check;
  const name = useWords(reportsTerms).kinds[page.kind];
  const title = words.title(name.toLocaleLowerCase());
  return (
    <div className="stack">
      <AnswerSummary answer={answer} />
      <TownReportTop page={page} title={title} here={title} lead={words.lead} />
      {page.locked ? (
        <InsetNote>{page.locked}</InsetNote>
      ) : page.missing.length > 0 ? (
        <Missing page={page} />
      ) : (
        <NotificationBanner tone="success">{words.complete}</NotificationBanner>
      )}
      {page.kind === "final" && !page.interimAccepted ? <InsetNote>{words.afterInterim}</InsetNote> : null}
      <ReportReading view={page.view} />
      <Filing page={page} />
    </div>
  );
}

function Missing({ page }: { page: TownReport }) {
  const words = useWords(reportsWords).check;
  const form = `${townReportPath(page.reference, page.kind)}?verifier=1`;
  return (
    <section className="stack" aria-labelledby="manques">
      <h2 id="manques">{words.missing(page.missing.length)}</h2>
      <ul>
        {page.missing.map(({ path, label, text }) => (
          <li key={`${path} ${text}`}>
            <A to={`${form}#${fieldId(path)}`}>{`${label} – ${text}`}</A>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Filing({ page }: { page: TownReport }) {
  const words = useWords(reportsWords).check;
  const change = (
    <ButtonLink to={townReportPath(page.reference, page.kind)} variant="secondary">
      {words.change}
    </ButtonLink>
  );
  if (!page.can.write) return null;
  if (!page.can.submit) return <p>{change}</p>;
  return (
    <CommandForm className="form">
      <input type="hidden" name="version" value={page.version} />
      <p>{words.submitHint}</p>
      <ButtonRow>
        <Button>{words.submit}</Button>
        {change}
      </ButtonRow>
    </CommandForm>
  );
}
