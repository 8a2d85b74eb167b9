import { useEffect, useRef, useState } from "react";
import { type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { useLocale, useWords } from "~/components/locale";
import { MoneyField, typedEuros } from "~/components/money-field";
import { RadioGroup } from "~/components/radio-group";
import { TextArea } from "~/components/text-area";
import { DECISION_OUTCOMES } from "~/domain/awards/decision-lines";
import type { Shown } from "~/features/committee/dossier-in-room";
import { awardsTerms } from "~/words/awards-terms";
import { committeeWords } from "~/words/committee";
import { euros } from "~/words/format";

/**
 * The version of the opinion that is drawn. What somebody else saves replaces it only while nobody has typed into the
 * form; otherwise it stays, and is refused once with who changed what.
 */
function useDrawn(version: number, answer: FormAnswer | undefined) {
  const [drawn, setDrawn] = useState(version);
  const isTyped = useRef(false);
  useEffect(() => {
    if (!isTyped.current) setDrawn(version);
  }, [version]);
  useEffect(() => {
    if (answer) isTyped.current = true;
  }, [answer]);
  const typing = (is: boolean) => () => {
    isTyped.current = is;
  };
  return { drawn, formProps: { onInput: typing(true), onSubmit: typing(false) } };
}

/** The opinion on a dossier, typed while others type theirs. */
export function OpinionForm({ page, dossier, answer }: Shown & { answer: FormAnswer | undefined }) {
  const words = useWords(committeeWords).room;
  const outcomes = useWords(awardsTerms).outcomes;
  const locale = useLocale();
  const { version } = dossier;
  const { drawn, formProps } = useDrawn(version, answer);
  const isCompared = answer?.refusal?.reason === "item-changed";
  const text = (name: string, saved: string) => typedText(answer, name, saved);
  return (
    <CommandForm key={drawn} className="form" preventScrollReset {...formProps}>
      <h3>{words.opinion}</h3>
      {drawn === version ? null : <InsetNote>{words.otherSaved}</InsetNote>}
      <input type="hidden" name="dossier" value={dossier.reference} />
      <input type="hidden" name="version" value={isCompared ? version : drawn} />
      <RadioGroup
        name="opinion"
        label={words.opinionField}
        problem={answer?.problems.opinion}
        defaultValue={text("opinion", dossier.opinion)}
        options={DECISION_OUTCOMES.map((value) => ({ value, label: outcomes[value] }))}
      />
      <MoneyField
        name="amountCents"
        label={words.amountField}
        hint={words.amountHint(euros(locale, page.capCents))}
        problem={answer?.problems.amountCents}
        defaultValue={text("amountCents", dossier.amountCents > 0 ? typedEuros(locale, dossier.amountCents) : "")}
      />
      <ReasonFields dossier={dossier} answer={answer} />
      <div>
        <Button>{words.settle}</Button>
      </div>
    </CommandForm>
  );
}

function ReasonFields({ dossier, answer }: Pick<Shown, "dossier"> & { answer: FormAnswer | undefined }) {
  const words = useWords(committeeWords).room;
  const text = (name: string, saved: string) => typedText(answer, name, saved);
  return (
    <>
      <TextArea
        name="reason"
        label={words.reasonField}
        hint={words.reasonHint}
        rows={3}
        problem={answer?.problems.reason}
        defaultValue={text("reason", dossier.reason)}
      />
      <TextArea
        name="exceptionReason"
        label={words.exceptionField}
        hint={words.exceptionHint}
        rows={2}
        problem={answer?.problems.exceptionReason}
        defaultValue={text("exceptionReason", dossier.exceptionReason)}
      />
    </>
  );
}
