import { Form } from "@remix-run/react";
import { AnswerSummary } from "~/components/answer-summary";
import { InsetNote, NotificationBanner } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useHref, useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RadioGroup } from "~/components/radio-group";
import { TextField } from "~/components/text-field";
import { answersQuery, SELF_CHECK_QUESTIONS } from "~/domain/calls/self-check";
import { FailingRules } from "~/features/proposals/failing-rules";
import type { SelfCheckPage as Page } from "~/features/proposals/self-check.server";
import { callsWords } from "~/words/calls";
import { callsTerms } from "~/words/calls-terms";
import { euros, percent } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { startingWords } from "~/words/starting";

type Props = { page: Page };

/** Six questions and their result, on one address that can be sent to a colleague. */
export function SelfCheckPage({ page }: Props) {
  const words = useWords(startingWords).check;
  const { breadcrumb } = useWords(callsWords).page;
  const { call, check, address } = page;
  const missing = address === null ? [] : check.missing;
  const problems = Object.fromEntries(missing.map((q) => [q, words.missing]));
  return (
    <div className="narrow stack">
      <Breadcrumb
        items={[
          { label: breadcrumb, to: "/appels" },
          { label: call.title, to: `/appels/${call.reference}` },
          { label: words.short },
        ]}
      />
      <AnswerSummary answer={missing.length > 0 ? { problems, values: undefined, refusal: null } : undefined} />
      <PageHeading title={words.title} lead={words.lead(call.title)} />
      <Verdict page={page} />
      <Questions page={page} problems={problems} />
      {address !== null && check.verdict !== "unanswered" ? (
        <section className="stack">
          <h2>{words.share}</h2>
          <TextField name="adresse" label={words.shareLabel} hint={words.shareHint} readOnly defaultValue={address} />
        </section>
      ) : null}
    </div>
  );
}

function Verdict({ page }: Props) {
  const words = useWords(startingWords).check;
  const { call, check } = page;
  if (check.verdict === "unanswered") return null;
  const isEligible = check.verdict === "eligible";
  return (
    <>
      <NotificationBanner tone={isEligible ? "success" : "warning"} title={isEligible ? words.eligible : words.notYet}>
        {isEligible ? (
          <p>{words.eligibleText}</p>
        ) : (
          <>
            <p>{words.notYetText(check.failing.length)}</p>
            <FailingRules callReference={call.reference} failing={check.failing} />
          </>
        )}
      </NotificationBanner>
      <NextStep page={page} />
    </>
  );
}

/** To the draft, with the answers; where there can be none, to what remains. */
function NextStep({ page: { call, answers, check, isOpen, dossier } }: Props) {
  const words = useWords(startingWords).check;
  const isEligible = check.verdict === "eligible";
  const query = answersQuery(answers);
  if (dossier)
    return (
      <CommandForm action={`/dossiers/${dossier}/verification`}>
        {SELF_CHECK_QUESTIONS.map((q) => (
          <input key={q} type="hidden" name={q} value={answers[q] ?? ""} />
        ))}
        <Button>{words.keep(dossier)}</Button>
      </CommandForm>
    );
  if (!isOpen)
    return (
      <InsetNote>
        {words.closed} <A to={`/appels/${call.reference}#et-maintenant`}>{words.whatRemains}</A>
      </InsetNote>
    );
  return (
    <div>
      <ButtonRow>
        <ButtonLink
          to={`/dossiers/nouveau?appel=${call.reference}&${query}`}
          variant={isEligible ? "primary" : "secondary"}
        >
          {isEligible ? words.start : words.startAnyway}
        </ButtonLink>
        <ButtonLink to={`/appels/${call.reference}`} variant="quiet">
          {words.seeCall}
        </ButtonLink>
      </ButtonRow>
      <p className="hint">{words.startHint}</p>
    </div>
  );
}

function Questions({
  page: { call, answers, address, dossier },
  problems,
}: Props & { problems: Record<string, string> }) {
  const words = useWords(startingWords).check;
  const { yes, no } = useWords(proposalsWords).start;
  const questions = useWords(callsTerms).selfCheck;
  const locale = useLocale();
  const localised = useHref();
  const facts = words.facts(
    euros(locale, call.floorCents),
    euros(locale, call.ceilingCents),
    percent(locale, call.rateMaxBp),
  );
  const choices = [
    { value: "yes", label: yes },
    { value: "no", label: no },
  ];
  return (
    <Form method="get" action={localised(`/appels/${call.reference}/verification`)} className="form" key={address}>
      {dossier ? <input type="hidden" name="dossier" value={dossier} /> : null}
      {SELF_CHECK_QUESTIONS.map((q) => (
        <RadioGroup
          key={q}
          name={q}
          label={questions[q].question}
          hint={q === "amount" ? facts : undefined}
          problem={problems[q]}
          variant="inline"
          options={choices}
          defaultValue={answers[q]}
        />
      ))}
      <div>
        <Button variant={address === null ? "primary" : "secondary"}>
          {address === null ? words.submit : words.again}
        </Button>
      </div>
    </Form>
  );
}
