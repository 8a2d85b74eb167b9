import { Fieldset } from "~/components/fieldset";
import { useWords } from "~/components/locale";
import { MoneyField } from "~/components/money-field";
import { RepeatableRows } from "~/components/repeatable-rows";
import { SelectField } from "~/components/select-field";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import type { BudgetDraft } from "~/domain/proposals/budget-form";
import {
  COST_NOTE_CHARS_MAX,
  EXPENSE_LINES_MAX,
  INCOME_LINES_MAX,
  LINE_LABEL_CHARS_MAX,
} from "~/domain/proposals/limits";
import { BudgetBalance, SideTotal } from "~/features/proposals/budget-balance";
import { optionsOf, rowCount } from "~/features/proposals/options-of";
import { type SectionFields, type SectionFormProps, sectionFields } from "~/features/proposals/section-fields";
import { SectionShell } from "~/features/proposals/section-shell";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";

/** A new budget begins with the two lines that every one has: what is asked for, and what the town brings. */
const withFirstLines = (draft: BudgetDraft): BudgetDraft =>
  draft.income.length > 0
    ? draft
    : {
        ...draft,
        income: [
          { source: "department_request", label: "", amount: "", status: "" },
          { source: "town", label: "", amount: "", status: "" },
        ],
      };

export function BudgetSection({ page, answer }: SectionFormProps) {
  const saved = withFirstLines(page.content as BudgetDraft);
  const form = sectionFields({ page, answer }, saved);
  const terms = useWords(proposalsTerms);
  const words = useWords(proposalsWords).budget;
  const names = terms.fields.budget;
  const lines = { form, drawn: answer?.values ?? saved, added: answer?.added };
  return (
    <SectionShell page={page} answer={answer}>
      <p className="hint">{terms.hints.amount}</p>
      <Expenses {...lines} />
      <Income {...lines} />
      <Fieldset legend={words.inKind} hint={terms.hints.inKind} size="m" id="inKind">
        <MoneyField label={names.inKindUse} optional {...form.field("inKindUse")} />
        <MoneyField label={names.inKindSource} optional {...form.field("inKindSource")} />
        <TextArea
          label={names.inKindNote}
          optional
          limit={COST_NOTE_CHARS_MAX}
          rows={2}
          {...form.field("inKindNote")}
        />
      </Fieldset>
      <TextArea label={names.costNote} optional limit={COST_NOTE_CHARS_MAX} rows={4} {...form.field("costNote")} />
      <BudgetBalance drawn={lines.drawn} page={page} />
    </SectionShell>
  );
}

type Lines = { form: SectionFields; drawn: unknown; added: string | undefined };

function Expenses({ form, drawn, added }: Lines) {
  const terms = useWords(proposalsTerms);
  const words = useWords(proposalsWords).section;
  const names = terms.fields.budget;
  const row = (i: number) => (
    <>
      <SelectField
        label={names["expenses.account"]}
        options={optionsOf(terms.expenseAccounts)}
        width="full"
        autoFocus={added === `expenses.${i}`}
        {...form.field(`expenses.${i}.account`)}
      />
      <TextField
        label={names["expenses.label"]}
        limit={LINE_LABEL_CHARS_MAX}
        width="l"
        {...form.field(`expenses.${i}.label`)}
      />
      <MoneyField label={names["expenses.amount"]} {...form.field(`expenses.${i}.amount`)} />
    </>
  );
  return (
    <RepeatableRows
      list="expenses"
      several
      legend={names.expenses}
      hint={terms.hints.expenses}
      count={rowCount(form.shown("expenses"), 3)}
      max={EXPENSE_LINES_MAX}
      row={row}
      rowLabel={words.expense}
      addLabel={words.addExpense}
      problem={form.problems.expenses}
      footer={<SideTotal side="expenses" drawn={drawn} />}
    />
  );
}

function Income({ form, drawn, added }: Lines) {
  const terms = useWords(proposalsTerms);
  const words = useWords(proposalsWords).section;
  const names = terms.fields.budget;
  const row = (i: number) => (
    <>
      <SelectField
        label={names["income.source"]}
        options={optionsOf(terms.incomeSources)}
        width="full"
        autoFocus={added === `income.${i}`}
        {...form.field(`income.${i}.source`)}
      />
      <TextField
        label={names["income.label"]}
        optional
        limit={LINE_LABEL_CHARS_MAX}
        width="l"
        {...form.field(`income.${i}.label`)}
      />
      <MoneyField label={names["income.amount"]} {...form.field(`income.${i}.amount`)} />
      <SelectField
        label={names["income.status"]}
        options={optionsOf(terms.fundingStatuses)}
        {...form.field(`income.${i}.status`)}
      />
    </>
  );
  return (
    <RepeatableRows
      list="income"
      several
      legend={names.income}
      hint={words.statusHint}
      count={rowCount(form.shown("income"), 2)}
      max={INCOME_LINES_MAX}
      row={row}
      rowLabel={words.income}
      addLabel={words.addIncome}
      problem={form.problems.income}
      footer={<SideTotal side="income" drawn={drawn} />}
    />
  );
}
