import { type FormAnswer, typedText } from "~/components/answer-summary";
import { Button } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { DateField } from "~/components/date-field";
import { useWords } from "~/components/locale";
import { MoneyField } from "~/components/money-field";
import { RadioGroup } from "~/components/radio-group";
import { SelectField } from "~/components/select-field";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import { AMENDMENT_KINDS, type AmendmentKind } from "~/domain/awards/amendment";
import { NAME_CHARS_MAX } from "~/domain/awards/amendment-form";
import { FUNCTION_CHARS_MAX } from "~/domain/awards/award-forms";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { Side } from "~/features/awards/agreement-view";
import type { AmendmentsPage } from "~/features/awards/amendments-page.server";
import { amendmentsWords } from "~/words/amendments";
import { awardsTerms } from "~/words/awards-terms";

type Props = { page: AmendmentsPage; side: Side; answer: FormAnswer | undefined };

/** What has to change, with the fields of each kind under it, and why. */
export function AmendmentAsking({ page, side, answer }: Props) {
  const words = useWords(amendmentsWords);
  const terms = useWords(awardsTerms);
  const kinds = AMENDMENT_KINDS.filter((kind) => kind !== "beneficiary" || page.heir !== null);
  return (
    <Card title={side === "town" ? words.askTitle : words.prepareTitle} id="demande">
      <p>{words.askLead}</p>
      <CommandForm className="stack">
        <RadioGroup
          name="kind"
          label={words.kind}
          problem={answer?.problems.kind}
          defaultValue={typedText(answer, "kind")}
          options={kinds.map((kind) => ({
            value: kind,
            label: terms.amendmentKinds[kind],
            hint: words.hints[kind],
            more: <KindFields kind={kind} page={page} answer={answer} />,
          }))}
        />
        <TextArea
          name="reason"
          label={words.reason}
          limit={REASON_CHARS_MAX}
          rows={4}
          problem={answer?.problems.reason}
          defaultValue={typedText(answer, "reason")}
        />
        <div>
          <Button>{side === "town" ? words.ask : words.prepare}</Button>
        </div>
      </CommandForm>
    </Card>
  );
}

function KindFields({
  kind,
  page,
  answer,
}: {
  kind: AmendmentKind;
  page: AmendmentsPage;
  answer: FormAnswer | undefined;
}) {
  const words = useWords(amendmentsWords);
  const said = (name: string, saved = "") => ({
    name,
    problem: answer?.problems[name],
    defaultValue: typedText(answer, name, saved),
  });
  const lines = page.lines.map((line) => ({ value: line, label: line }));
  switch (kind) {
    case "extension":
      return <DateField label={words.newEndsOn} {...said("newEndsOn")} />;
    case "transfer":
      return (
        <>
          <SelectField label={words.from} options={lines} {...said("from")} />
          <SelectField label={words.to} options={lines} {...said("to")} />
          <MoneyField label={words.movedCents} {...said("movedCents")} />
        </>
      );
    case "budget":
      return <MoneyField label={words.newEligibleCents} {...said("newEligibleCents")} />;
    case "reduction":
      return <MoneyField label={words.newAmountCents} {...said("newAmountCents")} />;
    case "beneficiary":
      return (
        <>
          <p>{page.heir ? words.heir(page.heir) : words.noHeir}</p>
          <TextField label={words.siret} width="m" {...said("siret")} />
          <TextField label={words.representedBy} maxLength={NAME_CHARS_MAX} {...said("representedBy")} />
          <TextField label={words.representedAs} maxLength={FUNCTION_CHARS_MAX} {...said("representedAs")} />
        </>
      );
  }
}
