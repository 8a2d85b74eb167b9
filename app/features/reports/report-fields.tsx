import type * as z from "zod";
import type { useCheckedForm } from "~/components/checked-form";
import { DataTable } from "~/components/data-table";
import { Fieldset } from "~/components/fieldset";
import { useLocale, useWords } from "~/components/locale";
import { MoneyField } from "~/components/money-field";
import { RepeatableRows } from "~/components/repeatable-rows";
import { SelectField } from "~/components/select-field";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import { EXPENSE_ACCOUNTS } from "~/domain/proposals/accounts";
import { EXPENSE_LINES_MAX, LINE_LABEL_CHARS_MAX } from "~/domain/proposals/limits";
import { type reportDraft, VARIANCE_BP } from "~/domain/reports/report-form";
import type { TownReport } from "~/features/reports/town-report.server";
import { euros, percent } from "~/words/format";
import { proposalsTerms } from "~/words/proposals-terms";
import { reportsWords } from "~/words/reports";
import { reportsTerms } from "~/words/reports-terms";

export type ReportForm = ReturnType<typeof useCheckedForm<z.input<typeof reportDraft>>>;
export type FieldsProps = { page: TownReport; form: ReportForm };

/** Every planned line, what was planned beside what was spent. */
export function PlannedLines({ page, form }: FieldsProps) {
  const locale = useLocale();
  const words = useWords(reportsWords);
  const { columns, fields } = useWords(reportsTerms);
  const { expenseAccounts } = useWords(proposalsTerms);
  const { at, total, linesHint } = words.editor;
  const rows = page.view.lines.slice(0, page.plannedLines);
  return (
    <Fieldset
      legend={fields.lines}
      hint={linesHint(percent(locale, VARIANCE_BP))}
      problem={form.problems.lines}
      size="m"
      id="lines"
    >
      <DataTable
        caption={words.reading.lines}
        captionHidden
        rows={rows}
        rowKey={(l) => `${l.account} ${l.label}`}
        columns={[
          {
            key: "label",
            header: columns.label,
            rowHeader: true,
            cell: (l, i) => (
              <>
                {l.label}
                <div className="hint">{(expenseAccounts as Readonly<Record<string, string>>)[l.account] ?? ""}</div>
                <input type="hidden" name={`lines.${i}.account`} value={l.account} />
                <input type="hidden" name={`lines.${i}.label`} value={l.label} />
              </>
            ),
          },
          {
            key: "planned",
            header: columns.planned,
            align: "right",
            cell: (l) => <span className="nowrap">{euros(locale, l.plannedCents ?? 0)}</span>,
          },
          {
            key: "spent",
            header: columns.spent,
            cell: (l, i) => (
              <MoneyField label={at(columns.spent, l.label)} labelHidden {...form.field(`lines.${i}.spent`)} />
            ),
          },
          {
            key: "note",
            header: columns.note,
            cell: (l, i) => (
              <TextArea rows={2} label={at(columns.note, l.label)} labelHidden {...form.field(`lines.${i}.note`)} />
            ),
          },
        ]}
        footer={[total, euros(locale, page.view.plannedCents), euros(locale, page.view.spentCents), ""]}
      />
    </Fieldset>
  );
}

/** What was spent without having been planned: rows after the planned ones. */
export function ExtraLines({ page, form, added }: FieldsProps & { added: string | undefined }) {
  const words = useWords(reportsWords).editor;
  const { columns } = useWords(reportsTerms);
  const { expenseAccounts } = useWords(proposalsTerms);
  const shown = form.shown("lines");
  const first = page.plannedLines;
  const row = (index: number) => {
    const i = first + index;
    return (
      <>
        <SelectField
          label={columns.account}
          options={EXPENSE_ACCOUNTS.map((value) => ({ value, label: expenseAccounts[value] }))}
          autoFocus={added === `lines.${i}`}
          {...form.field(`lines.${i}.account`)}
        />
        <TextField
          label={columns.label}
          maxLength={LINE_LABEL_CHARS_MAX}
          width="l"
          {...form.field(`lines.${i}.label`)}
        />
        <MoneyField label={columns.spent} {...form.field(`lines.${i}.spent`)} />
        <TextArea rows={2} label={columns.note} {...form.field(`lines.${i}.note`)} />
      </>
    );
  };
  return (
    <RepeatableRows
      list="lines"
      several
      legend={words.extra}
      hint={words.extraHint}
      count={Math.max(0, (Array.isArray(shown) ? shown.length : 0) - first)}
      max={EXPENSE_LINES_MAX - first}
      row={row}
      rowLabel={words.extraRow}
      addLabel={words.addExtra}
    />
  );
}
