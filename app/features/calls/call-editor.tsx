import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { BackLink } from "~/components/breadcrumb";
import { Button, ButtonLink } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DateField, TimeField } from "~/components/date-field";
import { useLocale, useWords } from "~/components/locale";
import { MoneyField } from "~/components/money-field";
import { PageHeading } from "~/components/page-heading";
import { SelectField } from "~/components/select-field";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import { CALL_SUMMARY_CHARS_MAX, CALL_TITLE_CHARS_MAX } from "~/domain/calls/call-forms";
import { callsWords } from "~/words/calls";
import { callsTerms } from "~/words/calls-terms";
import { euros } from "~/words/format";

type Envelope = { id: string; name: string; year: number; appropriatedCents: number };
type Typed = Readonly<Record<string, string>>;
type Props = { typed: Typed; version: number | null; envelopes: readonly Envelope[]; answer: FormAnswer | undefined };

/** Texts and calendar of an edition, new or in preparation. */
export function CallTextsForm({ typed, version, envelopes, answer }: Props) {
  const words = useWords(callsWords).desk;
  const names = useWords(callsTerms).fields;
  const locale = useLocale();
  const field = (name: keyof typeof names & string) => ({
    name,
    label: names[name],
    problem: answer?.problems[name],
    defaultValue: typedText(answer, name, typed[name] ?? ""),
  });
  return (
    <CommandForm className="stack">
      {version === null ? null : <input type="hidden" name="version" value={version} />}
      {version === null ? (
        <TextField {...field("year")} inputMode="numeric" width="xs" />
      ) : (
        <input type="hidden" name="year" value={typed.year} />
      )}
      <TextField {...field("title")} maxLength={CALL_TITLE_CHARS_MAX} />
      <TextField {...field("titleEn")} maxLength={CALL_TITLE_CHARS_MAX} lang="en" />
      <TextArea {...field("summary")} limit={CALL_SUMMARY_CHARS_MAX} />
      <TextArea {...field("summaryEn")} limit={CALL_SUMMARY_CHARS_MAX} lang="en" />
      <SelectField
        {...field("envelopeId")}
        options={envelopes.map((e) => ({
          value: e.id,
          label: `${e.name} (${e.year}, ${euros(locale, e.appropriatedCents)})`,
        }))}
      />
      <DateField {...field("opensOn")} />
      <TimeField {...field("opensTime")} />
      <DateField {...field("closesOn")} />
      <TimeField {...field("closesTime")} />
      <DateField {...field("committeeOn")} optional />
      <DateField {...field("standingCommitteeOn")} optional />
      <div>
        <Button>{version === null ? words.create : words.saveTexts}</Button>
      </div>
    </CommandForm>
  );
}

const usualTimes: Typed = { opensTime: "09:00", closesTime: "12:00" };

/** A new edition: nothing can be filed before it is opened. */
export function NewCall({ envelopes, answer }: Pick<Props, "envelopes" | "answer">) {
  const words = useWords(callsWords).desk;
  return (
    <div className="narrow stack">
      <BackLink to="/gestion" />
      <AnswerSummary answer={answer} />
      <PageHeading title={words.newTitle} lead={words.newLead} />
      {envelopes.length === 0 ? <InsetNote>{words.noEnvelope}</InsetNote> : null}
      <p>
        <ButtonLink to="/gestion/enveloppes/nouvelle" variant="secondary">
          {words.newEnvelope}
        </ButtonLink>
      </p>
      <CallTextsForm typed={usualTimes} version={null} envelopes={envelopes} answer={answer} />
    </div>
  );
}

/** The credits that the assembly voted for a year. */
export function NewEnvelope({ answer }: { answer: FormAnswer | undefined }) {
  const words = useWords(callsWords).desk;
  const text = (name: string) => ({ name, problem: answer?.problems[name], defaultValue: typedText(answer, name) });
  return (
    <div className="narrow stack">
      <BackLink to="/gestion/appels/nouveau" />
      <AnswerSummary answer={answer} />
      <PageHeading title={words.newEnvelope} />
      <CommandForm className="stack">
        <TextField {...text("name")} label={words.envelopeName} />
        <TextField {...text("year")} label={words.envelopeYear} inputMode="numeric" width="xs" />
        <MoneyField {...text("amountCents")} label={words.envelopeAmount} />
        <TextField {...text("voteReference")} label={words.voteReference} />
        <div>
          <Button>{words.saveEnvelope}</Button>
        </div>
      </CommandForm>
    </div>
  );
}
