import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CheckboxGroup } from "~/components/checkbox";
import { CommandForm } from "~/components/command-form";
import { DateField } from "~/components/date-field";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RadioGroup } from "~/components/radio-group";
import { TextArea } from "~/components/text-area";
import { DOCUMENT_KINDS } from "~/domain/proposals/documents";
import { REQUEST_REASONS } from "~/domain/proposals/requests";
import { SECTION_IDS } from "~/domain/proposals/sections";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { DeskDossier } from "~/features/desk/desk-dossier.server";
import { deskWords } from "~/words/desk";
import { proposalsTerms } from "~/words/proposals-terms";

const ticked = (answer: FormAnswer | undefined, name: string): string[] => {
  const value = (answer?.values as Record<string, unknown> | undefined)?.[name];
  return Array.isArray(value)
    ? value.filter((v): v is string => typeof v === "string")
    : typeof value === "string" && value
      ? [value]
      : [];
};

/** Asks the town to correct named parts until a day. */
export function RequestEditor({ page, answer }: { page: DeskDossier; answer: FormAnswer | undefined }) {
  const words = useWords(deskWords).dossier;
  const terms = useWords(proposalsTerms);
  const problems = answer?.problems ?? {};
  return (
    <div className="narrow stack">
      <BackLink to={`/gestion/dossiers/${page.reference}`} />
      <AnswerSummary answer={answer} />
      <PageHeading caption={`${page.reference} · ${page.townName}`} title={words.ask} lead={words.askLead} />
      <CommandForm className="stack">
        <RadioGroup
          name="reason"
          label={words.reason}
          problem={problems.reason}
          defaultValue={typedText(answer, "reason")}
          options={REQUEST_REASONS.map((value) => ({ value, label: terms.requestReasons[value] }))}
        />
        <CheckboxGroup
          name="sections"
          label={words.sections}
          problem={problems.sections}
          defaultValues={ticked(answer, "sections")}
          options={SECTION_IDS.map((value) => ({ value, label: terms.sections[value] }))}
        />
        <CheckboxGroup
          name="documentKinds"
          label={words.documents}
          problem={problems.documentKinds}
          defaultValues={ticked(answer, "documentKinds")}
          options={DOCUMENT_KINDS.map((value) => ({ value, label: terms.documentKinds[value] }))}
        />
        <TextArea
          name="message"
          label={words.message}
          limit={REASON_CHARS_MAX}
          problem={problems.message}
          defaultValue={typedText(answer, "message")}
        />
        <DateField
          name="lastDay"
          label={words.lastDay}
          problem={problems.lastDay}
          defaultValue={typedText(answer, "lastDay", page.usualLastDay)}
        />
        <div>
          <Button>{words.send}</Button>
        </div>
      </CommandForm>
    </div>
  );
}

/** Closes the door on a dossier, with the reasons that the town will read. */
export function RejectionEditor({ page, answer }: { page: DeskDossier; answer: FormAnswer | undefined }) {
  const words = useWords(deskWords).dossier;
  return (
    <div className="narrow stack">
      <BackLink to={`/gestion/dossiers/${page.reference}`} />
      <AnswerSummary answer={answer} />
      <PageHeading caption={`${page.reference} · ${page.townName}`} title={words.reject} />
      <CommandForm className="stack">
        <TextArea
          name="reasons"
          label={words.reasons}
          hint={words.reasonsHint}
          limit={REASON_CHARS_MAX}
          problem={answer?.problems.reasons}
          defaultValue={typedText(answer, "reasons")}
        />
        <div>
          <Button variant="danger">{words.reject}</Button>
        </div>
      </CommandForm>
    </div>
  );
}
