import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CheckboxGroup } from "~/components/checkbox";
import { CommandForm } from "~/components/command-form";
import { DateField } from "~/components/date-field";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { Tabs } from "~/components/tabs";
import { DueTable } from "~/features/fund/due-table";
import type { NewRunPage } from "~/features/fund/new-run-page.server";
import { PayerMissing } from "~/features/fund/payments-list";
import { awardsTerms } from "~/words/awards-terms";
import { euros } from "~/words/format";
import { fundWords } from "~/words/fund";

type Props = { page: NewRunPage; answer: FormAnswer | undefined };

/** Gathers what is due in one envelope into a payment run. */
export function NewRunForm({ page, answer }: Props) {
  const words = useWords(fundWords);
  return (
    <div className="narrow stack">
      <BackLink to="/gestion/versements" />
      <AnswerSummary answer={answer} />
      <PageHeading caption={words.newRun.envelope(page.year)} title={words.newRun.title} lead={words.newRun.lead} />
      {page.payerMissing ? <PayerMissing mayWrite /> : null}
      {page.years.length > 1 ? (
        <Tabs
          label={words.newRun.envelopes}
          tabs={page.years.map((year) => ({
            label: words.newRun.envelope(year),
            to: `/gestion/versements/nouvelle?annee=${year}`,
            current: year === page.year,
          }))}
        />
      ) : null}
      {page.payable.length === 0 ? (
        <EmptyState action={<A to="/gestion/versements">{words.newRun.back}</A>}>{words.newRun.none}</EmptyState>
      ) : (
        <Choice page={page} answer={answer} />
      )}
      {page.blocked.length > 0 ? (
        <section className="stack" aria-labelledby="en-attente">
          <h2 id="en-attente">{words.payments.blocked}</h2>
          <p>{words.payments.blockedLead}</p>
          <DueTable rows={page.blocked} caption={words.payments.blockedCaption} openDossier={false} withReason />
        </section>
      ) : null}
    </div>
  );
}

function Choice({ page, answer }: Props) {
  const words = useWords(fundWords).newRun;
  const kinds = useWords(awardsTerms).instalmentKinds;
  const locale = useLocale();
  return (
    <CommandForm className="stack" action={`/gestion/versements/nouvelle?annee=${page.year}`}>
      <input type="hidden" name="year" value={page.year} />
      <CheckboxGroup
        name="instalmentIds"
        label={words.choose}
        problem={answer?.problems.instalmentIds}
        defaultValues={chosen(answer) ?? page.payable.map((d) => d.instalmentId)}
        options={page.payable.map((d) => ({
          value: d.instalmentId,
          label: words.choice(d.townName, kinds[d.kind], euros(locale, d.amountCents, { exact: true })),
          hint: words.choiceHint(d.reference, d.title),
        }))}
      />
      <DateField
        name="executionOn"
        label={words.execution}
        hint={words.executionHint}
        problem={answer?.problems.executionOn}
        defaultValue={typedText(answer, "executionOn", page.today)}
      />
      <div>
        <Button>{words.prepare}</Button>
      </div>
    </CommandForm>
  );
}

/** What was ticked when the form was refused; undefined before it was sent. */
function chosen(answer: FormAnswer | undefined): string[] | undefined {
  if (!answer?.values) return undefined;
  const value = (answer.values as Record<string, unknown>).instalmentIds;
  return (Array.isArray(value) ? value : [value]).filter((v): v is string => typeof v === "string");
}
