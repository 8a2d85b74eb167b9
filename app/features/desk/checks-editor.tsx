import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { Badge } from "~/components/badge";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { Fieldset } from "~/components/fieldset";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { SelectField } from "~/components/select-field";
import { TextField } from "~/components/text-field";
import { VERDICTS } from "~/domain/proposals/admissibility-checks";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { DeskDossier } from "~/features/desk/desk-dossier.server";
import { deskWords } from "~/words/desk";
import { proposalsTerms } from "~/words/proposals-terms";

const typedRow = (answer: FormAnswer | undefined, i: number, field: string, saved: string) => {
  const rows = (answer?.values as { checks?: Record<string, unknown>[] } | undefined)?.checks;
  const typed = rows?.[i]?.[field];
  return typeof typed === "string" ? typed : saved;
};

/** Every rule with what the portal found, a verdict and a note. */
export function ChecksEditor({ page, answer }: { page: DeskDossier; answer: FormAnswer | undefined }) {
  const words = useWords(deskWords).dossier;
  const terms = useWords(proposalsTerms);
  return (
    <div className="narrow stack">
      <BackLink to={`/gestion/dossiers/${page.reference}`} />
      <AnswerSummary answer={answer} />
      <PageHeading caption={`${page.reference} · ${page.townName}`} title={words.checks} lead={words.checksLead} />
      <CommandForm className="stack">
        {page.checks.map(({ rule, automatic, byHand }, i) => (
          <Fieldset key={rule} id={`checks-${i}`} legend={terms.admissibilityRules[rule]}>
            <input type="hidden" name={`checks.${i}.rule`} value={rule} />
            <p>
              {words.automatic}{" "}
              <Badge tone={automatic === "met" ? "ok" : automatic === "not_met" ? "bad" : "wait"}>
                {terms.verdicts[automatic]}
              </Badge>
            </p>
            <SelectField
              name={`checks.${i}.verdict`}
              label={words.verdict}
              placeholder={byHand ? false : words.asFound}
              defaultValue={typedRow(answer, i, "verdict", byHand?.verdict ?? "")}
              problem={answer?.problems[`checks.${i}.verdict`]}
              options={VERDICTS.map((value) => ({ value, label: terms.verdicts[value] }))}
            />
            <TextField
              name={`checks.${i}.note`}
              label={words.note}
              optional
              maxLength={REASON_CHARS_MAX}
              defaultValue={typedRow(answer, i, "note", byHand?.note ?? "")}
              problem={answer?.problems[`checks.${i}.note`]}
            />
          </Fieldset>
        ))}
        <div>
          <Button>{words.saveChecks}</Button>
        </div>
      </CommandForm>
    </div>
  );
}
