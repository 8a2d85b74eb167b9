import { Form } from "@remix-run/react";
import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { InsetNote, NotificationBanner, WarningNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useHref, useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RadioGroup } from "~/components/radio-group";
import { SELF_CHECK_QUESTIONS } from "~/domain/calls/self-check";
import type { NewDossier } from "~/features/proposals/new-dossier.server";
import { callsTerms } from "~/words/calls-terms";
import { deadline, euros, percent } from "~/words/format";
import { proposalsWords } from "~/words/proposals";

type Props = { page: NewDossier; answer: FormAnswer | undefined };

/** Six questions first; then, whatever they said, the town may begin to write. */
export function SelfCheckPage({ page, answer }: Props) {
  const words = useWords(proposalsWords);
  const locale = useLocale();
  const { call, towns, check } = page;
  const when = deadline(locale, new Date(call.closesAt));
  const mayStart = towns.some((t) => t.isOpen);
  return (
    <div className="narrow stack">
      <Breadcrumb items={[{ label: words.crumbs, to: "/dossiers" }, { label: words.start.title }]} />
      <AnswerSummary answer={answer} />
      <PageHeading
        title={words.start.title}
        lead={call.isOpen ? words.start.lead(call.title, when) : words.start.leadClosed(call.title, when)}
      />
      {towns
        .filter((t) => !t.charterSigned)
        .map((town) => (
          <WarningNote key={town.id}>
            {words.start.unsigned(town.name)} <A to="/reseau/charte">{words.start.signCharter}</A>
          </WarningNote>
        ))}
      {towns.length === 0 ? <InsetNote>{words.start.cannot}</InsetNote> : null}
      {towns.length > 0 && !mayStart ? <InsetNote>{words.start.closed}</InsetNote> : null}
      <Verdict page={page} />
      <Questions page={page} />
      {mayStart && check.verdict !== "unanswered" ? <StartForm page={page} answer={answer} /> : null}
    </div>
  );
}

function Verdict({ page: { check } }: { page: NewDossier }) {
  const words = useWords(proposalsWords).start;
  const questions = useWords(callsTerms).selfCheck;
  if (check.verdict === "eligible")
    return (
      <NotificationBanner tone="success" title={words.eligible}>
        {words.eligibleText}
      </NotificationBanner>
    );
  if (check.verdict === "unanswered") return null;
  return (
    <NotificationBanner tone="warning" title={words.notYet}>
      <p>{words.notYetText}</p>
      <ul>
        {check.failing.map(({ question, facts }) => (
          <li key={question}>
            <strong>{questions[question].rule}</strong> {questions[question].remedy(facts)}
          </li>
        ))}
      </ul>
    </NotificationBanner>
  );
}

function Questions({ page: { call, answers, check } }: { page: NewDossier }) {
  const words = useWords(proposalsWords).start;
  const questions = useWords(callsTerms).selfCheck;
  const locale = useLocale();
  const localised = useHref();
  const facts = words.facts(
    euros(locale, call.floorCents),
    euros(locale, call.ceilingCents),
    percent(locale, call.rateMaxBp),
  );
  const choices = [
    { value: "yes", label: words.yes },
    { value: "no", label: words.no },
  ];
  const begun = SELF_CHECK_QUESTIONS.some((q) => answers[q]);
  return (
    <Form method="get" action={localised("/dossiers/nouveau")} className="form">
      <input type="hidden" name="appel" value={call.reference} />
      {begun && check.missing.length > 0 ? <p>{words.toAnswer}</p> : null}
      {SELF_CHECK_QUESTIONS.map((q) => (
        <RadioGroup
          key={q}
          name={q}
          label={questions[q].question}
          hint={q === "amount" ? facts : undefined}
          variant="inline"
          options={choices}
          defaultValue={answers[q]}
        />
      ))}
      <div>
        <Button variant={begun ? "secondary" : "primary"}>{words.check}</Button>
      </div>
    </Form>
  );
}

function StartForm({ page: { call, towns, answers, check }, answer }: Props) {
  const words = useWords(proposalsWords).start;
  const open = towns.filter((t) => t.isOpen);
  const query = new URLSearchParams({
    appel: call.reference,
    ...Object.fromEntries(Object.entries(answers).filter((pair): pair is [string, string] => pair[1] !== undefined)),
  });
  const [only] = open;
  return (
    <CommandForm action={`/dossiers/nouveau?${query}`} className="form">
      {open.length === 1 && only ? (
        <input type="hidden" name="townId" value={only.id} />
      ) : (
        <RadioGroup
          name="townId"
          label={words.town}
          options={open.map((t) => ({ value: t.id, label: t.name }))}
          problem={answer?.problems.townId}
        />
      )}
      <div>
        <Button variant={check.verdict === "eligible" ? "primary" : "secondary"}>
          {check.verdict === "eligible" ? words.go : words.goAnyway}
        </Button>
        <p className="hint">{words.goHint}</p>
      </div>
    </CommandForm>
  );
}
