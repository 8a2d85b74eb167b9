import { useMemo } from "react";
import { AnswerSummary } from "~/components/answer-summary";
import { InsetNote, NotificationBanner } from "~/components/banner";
import { Button, ButtonRow } from "~/components/button";
import { useCheckedForm } from "~/components/checked-form";
import { CommandForm } from "~/components/command-form";
import { Details } from "~/components/details";
import { Fieldset } from "~/components/fieldset";
import { DefaultSubmit } from "~/components/hidden";
import { useLocale, useWords } from "~/components/locale";
import { TextArea } from "~/components/text-area";
import { ACCOUNT_CHARS_MAX, reportDraft } from "~/domain/reports/report-form";
import { AccountTable } from "~/features/reports/account-table";
import { ExtraLines, PlannedLines } from "~/features/reports/report-fields";
import { TargetFigures } from "~/features/reports/report-figures";
import { ReportReading } from "~/features/reports/report-reading";
import type { ReportAnswer } from "~/features/reports/report-rows";
import { TownReportTop } from "~/features/reports/report-top";
import type { TownReport } from "~/features/reports/town-report.server";
import { euros, longDay, shortDay } from "~/words/format";
import { reportsWords } from "~/words/reports";
import { reportsTerms } from "~/words/reports-terms";

/** A report of the town: a form while it is open to this person, to read otherwise. */
export function ReportEditor({ page, answer }: { page: TownReport; answer: ReportAnswer | undefined }) {
  const words = useWords(reportsWords);
  return (
    <div className="stack">
      <TownReportTop page={page} lead={page.can.write ? words.editor.lead : undefined} />
      <Standing page={page} />
      {page.can.write ? <EditedReport page={page} answer={answer} /> : <ReportReading view={page.view} />}
    </div>
  );
}

/** Where the report stands: what the Département asked, what is due since, why nothing can be written. */
function Standing({ page }: { page: TownReport }) {
  const words = useWords(reportsWords);
  const locale = useLocale();
  const { status, instalment, account, acceptedAt, submittedAt } = page;
  const dueOn = longDay(locale, new Date(page.dueOn));
  const isOpen = status !== "submitted" && status !== "accepted";
  const isDue = page.kind === "interim" && status === "accepted" && instalment?.status === "due";
  return (
    <>
      {page.returnedReason ? (
        <NotificationBanner tone="warning" title={words.editor.returned}>
          <p className="prewrap">{page.returnedReason}</p>
        </NotificationBanner>
      ) : null}
      {isOpen ? <p>{page.late ? words.wasDue(dueOn) : words.due(dueOn)}</p> : null}
      {submittedAt && !isOpen ? <p>{words.submittedOn(shortDay(locale, new Date(submittedAt)))}</p> : null}
      {acceptedAt ? <p>{words.acceptedOn(shortDay(locale, new Date(acceptedAt)))}</p> : null}
      {page.locked ? <InsetNote>{page.locked}</InsetNote> : null}
      {isDue && instalment ? <InsetNote>{words.money.due(euros(locale, instalment.amountCents))}</InsetNote> : null}
      {account ? (
        <section className="stack" aria-labelledby="decompte">
          <h2 id="decompte">{words.account.title}</h2>
          <AccountTable account={account} />
        </section>
      ) : null}
    </>
  );
}

function EditedReport({ page, answer }: { page: TownReport; answer: ReportAnswer | undefined }) {
  const words = useWords(reportsWords).editor;
  // What the check page found is said at the cells it links to; a summary would take the focus from them.
  const found = useMemo(() => ({ problems: page.problems, values: undefined, refusal: null }), [page.problems]);
  const form = useCheckedForm(reportDraft, page.draft, answer ?? found);
  const { fields } = useWords(reportsTerms);
  const isStale = answer?.refusal?.reason === "stale-version";
  return (
    <>
      {form.problems === page.problems ? null : <AnswerSummary answer={form.summary} />}
      {isStale ? (
        <Details summary={words.savedVersion} open>
          <ReportReading view={page.view} />
        </Details>
      ) : null}
      <CommandForm className="form" preventScrollReset {...form.formProps}>
        <DefaultSubmit />
        <input type="hidden" name="version" value={isStale ? page.version : seenVersion(answer, page.version)} />
        <PlannedLines page={page} form={form} />
        <ExtraLines page={page} form={form} added={answer?.added} />
        <TargetFigures page={page} form={form} />
        <Fieldset legend={words.texts} size="m" id="textes">
          <TextArea label={fields.done} limit={ACCOUNT_CHARS_MAX} rows={6} {...form.field("done")} />
          <TextArea label={fields.difficulties} limit={ACCOUNT_CHARS_MAX} optional {...form.field("difficulties")} />
          <TextArea label={fields.next} limit={ACCOUNT_CHARS_MAX} optional {...form.field("next")} />
        </Fieldset>
        <ButtonRow>
          <Button name="intent" value="verifier">
            {words.check}
          </Button>
          <Button name="intent" value="enregistrer" variant="secondary">
            {words.save}
          </Button>
        </ButtonRow>
      </CommandForm>
    </>
  );
}

/** The version that the text in the form was written over. */
function seenVersion(answer: ReportAnswer | undefined, saved: number): string {
  const typed =
    answer?.values && typeof answer.values === "object" && "version" in answer.values ? answer.values.version : "";
  return typeof typed === "string" && typed !== "" ? typed : String(saved);
}
