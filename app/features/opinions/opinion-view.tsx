import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { NotificationBanner } from "~/components/banner";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RadioGroup } from "~/components/radio-group";
import { DossierReading } from "~/components/reading";
import { TextArea } from "~/components/text-area";
import { OPINION_ANSWERS, OPINION_TEXT_CHARS_MAX } from "~/domain/proposals/opinions";
import type { OpinionPage } from "~/features/opinions/opinion-page.server";
import { longDay } from "~/words/format";
import { opinionsWords } from "~/words/opinions";
import { fileSize } from "~/words/proposals-reading";
import { proposalsTerms } from "~/words/proposals-terms";
import { requestsWords } from "~/words/requests";

type Props = { page: OpinionPage; path: string; answer: FormAnswer | undefined };
type Open = NonNullable<OpinionPage["open"]>;

/** What an outside expert sees through the private link. */
export function OpinionView({ page, path, answer }: Props) {
  const words = useWords(opinionsWords).page;
  const { open } = page;
  if (!open)
    return (
      <div className="narrow stack">
        <PageHeading title={words.closedTitle} />
        <p>{page.closed}</p>
      </div>
    );
  return (
    <div className="narrow stack">
      <AnswerSummary answer={answer} />
      <PageHeading title={words.title(open.townName)} lead={open.title} />
      <Question name={page.expertName} open={open} />
      {page.can.answer ? <AnswerForm path={path} answer={answer} /> : <Given open={open} />}
      <section className="stack">
        <h2>{words.dossier}</h2>
        <DossierReading sections={open.sections} />
        <Files open={open} path={path} />
      </section>
    </div>
  );
}

function Question({ name, open }: { name: string; open: Open }) {
  const words = useWords(opinionsWords).page;
  const asking = useWords(requestsWords);
  const locale = useLocale();
  return (
    <Card title={words.question}>
      <p>
        {words.hello(name)} <strong>{words.until(longDay(locale, new Date(open.lastDay)))}</strong>{" "}
        {asking.daysLeft(open.daysLeft)}
      </p>
      {open.introduction ? <p className="prewrap">{open.introduction}</p> : null}
      <blockquote className="said">{open.question}</blockquote>
      <p className="hint">{open.confidential ? words.confidential : words.shared}</p>
    </Card>
  );
}

function AnswerForm({ path, answer }: Omit<Props, "page">) {
  const words = useWords(opinionsWords);
  return (
    <CommandForm action={path} className="form">
      <RadioGroup
        name="answer"
        label={words.page.answer}
        problem={answer?.problems.answer}
        defaultValue={typedText(answer, "answer")}
        options={OPINION_ANSWERS.map((value) => ({ value, label: words.answers[value] }))}
      />
      <TextArea
        name="note"
        label={words.page.note}
        hint={words.page.noteHint}
        limit={OPINION_TEXT_CHARS_MAX}
        problem={answer?.problems.note}
        defaultValue={typedText(answer, "note")}
      />
      <div>
        <Button>{words.page.send}</Button>
      </div>
    </CommandForm>
  );
}

function Given({ open: { answer } }: { open: Open }) {
  const words = useWords(opinionsWords);
  if (!answer) return null;
  return (
    <NotificationBanner tone="success" title={words.page.yours}>
      <p>
        <strong>{words.answers[answer.answer]}.</strong> <span className="prewrap">{answer.note}</span>
      </p>
    </NotificationBanner>
  );
}

function Files({ open: { files }, path }: { open: Open; path: string }) {
  const words = useWords(opinionsWords).page;
  const kinds = useWords(proposalsTerms).documentKinds;
  const locale = useLocale();
  if (files.length === 0) return null;
  return (
    <>
      <h2>{words.files}</h2>
      <ul>
        {files.map((f) => (
          <li key={f.id}>
            {kinds[f.kind]},{" "}
            <A to={`${path}/pieces/${f.id}`} reloadDocument>
              {f.fileName}
            </A>{" "}
            ({fileSize(locale, f.sizeBytes)})
          </li>
        ))}
      </ul>
    </>
  );
}
