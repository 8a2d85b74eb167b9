import type { ReactNode } from "react";
import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DateField, TimeField } from "~/components/date-field";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { SelectField } from "~/components/select-field";
import { TextArea } from "~/components/text-area";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import { callsWords } from "~/words/calls";
import { callsTerms } from "~/words/calls-terms";

type Named = { id: string; name: string };
type Page = { reference: string; title: string };
type EditorProps<P> = {
  page: Page & P;
  /** Whom the fund manager came for. */
  whom: string;
  answer: FormAnswer | undefined;
};

/** More time for one town, with its reason. */
export function ExtensionEditor({ page, whom, answer }: EditorProps<{ towns: readonly Named[] }>) {
  const words = useWords(callsWords).desk;
  const names = useWords(callsTerms).fields;
  return (
    <MoreTime
      page={page}
      answer={answer}
      title={words.extend}
      lead={words.extendLead}
      who={{ name: "townId", label: names.townId, from: page.towns, chosen: whom }}
      time="12:00"
      button={words.grant}
    />
  );
}

/** More time to score for one person, with its reason. */
export function ReopeningEditor({ page, whom, answer }: EditorProps<{ readers: readonly Named[] }>) {
  const words = useWords(callsWords).desk;
  return (
    <MoreTime
      page={page}
      answer={answer}
      title={words.reopen}
      lead={words.reopenLead}
      who={{ name: "reviewerId", label: words.reviewer, from: page.readers, chosen: whom }}
      time="18:00"
      button={words.reopenGrant}
    />
  );
}

type MoreTimeProps = {
  page: Page;
  answer: FormAnswer | undefined;
  title: string;
  lead: ReactNode;
  who: { name: "townId" | "reviewerId"; label: string; from: readonly Named[]; chosen: string };
  time: string;
  button: string;
};

function MoreTime({ page, answer, title, lead, who, time, button }: MoreTimeProps) {
  const names = useWords(callsTerms).fields;
  const field = (name: typeof who.name | "untilOn" | "untilTime" | "reason", label: string, saved = "") => ({
    name,
    label,
    problem: answer?.problems[name],
    defaultValue: typedText(answer, name, saved),
  });
  return (
    <div className="narrow stack">
      <BackLink to={`/gestion/appels/${page.reference}`} />
      <AnswerSummary answer={answer} />
      <PageHeading caption={page.title} title={title} lead={lead} />
      <CommandForm className="stack">
        <SelectField
          {...field(who.name, who.label, who.chosen)}
          options={who.from.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField {...field("untilOn", names.untilOn)} />
        <TimeField {...field("untilTime", names.untilTime, time)} />
        <TextArea {...field("reason", names.reason)} limit={REASON_CHARS_MAX} />
        <div>
          <Button>{button}</Button>
        </div>
      </CommandForm>
    </div>
  );
}
