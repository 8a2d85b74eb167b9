import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CheckboxGroup } from "~/components/checkbox";
import { CommandForm } from "~/components/command-form";
import { DateField } from "~/components/date-field";
import { Details } from "~/components/details";
import { Fieldset } from "~/components/fieldset";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RadioGroup } from "~/components/radio-group";
import { TextArea } from "~/components/text-area";
import { DOCUMENT_KINDS } from "~/domain/proposals/documents";
import { fieldId, fieldNames } from "~/domain/proposals/fields";
import { REQUEST_REASONS } from "~/domain/proposals/requests";
import { SECTION_IDS } from "~/domain/proposals/sections";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { DeskDossier } from "~/features/desk/desk-dossier.server";
import { deskWords } from "~/words/desk";
import { fieldLabel } from "~/words/proposals-reading";
import { proposalsTerms } from "~/words/proposals-terms";
import { requestsWords } from "~/words/requests";

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
        <PartsAsked answer={answer} />
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

/** The fields of the form, section by section: a section is opened as a whole, or field by field. */
function PartsAsked({ answer }: { answer: FormAnswer | undefined }) {
  const words = useWords(deskWords).dossier;
  const asking = useWords(requestsWords);
  const terms = useWords(proposalsTerms);
  const locale = useLocale();
  const chosen = ticked(answer, "parts");
  return (
    <Fieldset legend={words.sections} hint={words.sectionsHint} problem={answer?.problems.parts} id="parts" size="m">
      {SECTION_IDS.map((section) => {
        const options = [
          { value: section as string, label: asking.wholeSection },
          ...fieldNames(section).map((name) => ({
            value: fieldId(section, name),
            label: fieldLabel(locale, section, name),
          })),
        ];
        return (
          <Details
            key={section}
            summary={terms.sections[section]}
            open={options.some(({ value }) => chosen.includes(value))}
          >
            <CheckboxGroup
              name="parts"
              id={`parts-${section}`}
              label={words.inSection(terms.sections[section])}
              defaultValues={chosen}
              options={options}
            />
          </Details>
        );
      })}
    </Fieldset>
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
        <p>{words.rejectNext}</p>
        <TextArea
          name="reasons"
          label={words.reasons}
          hint={words.reasonsHint}
          limit={REASON_CHARS_MAX}
          problem={answer?.problems.reasons}
          rows={10}
          defaultValue={typedText(answer, "reasons", page.proposedReasons)}
        />
        <div>
          <Button variant="danger">{words.reject}</Button>
        </div>
      </CommandForm>
    </div>
  );
}
