import { DataTable } from "~/components/data-table";
import { Fieldset } from "~/components/fieldset";
import { useLocale, useWords } from "~/components/locale";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import { INDICATORS, type IndicatorCode } from "~/domain/proposals/indicators";
import type { FieldsProps } from "~/features/reports/report-fields";
import { integer } from "~/words/format";
import { proposalsTerms } from "~/words/proposals-terms";
import { reportsWords } from "~/words/reports";
import { reportsTerms } from "~/words/reports-terms";

/** Every indicator of the agreement, its target beside what was reached. */
export function TargetFigures({ page, form }: FieldsProps) {
  const locale = useLocale();
  const { reading, editor } = useWords(reportsWords);
  const { columns, fields } = useWords(reportsTerms);
  const { indicators } = useWords(proposalsTerms);
  const named = (column: string, indicator: IndicatorCode) => editor.at(column, indicators[indicator]);
  return (
    <Fieldset
      legend={fields.indicators}
      hint={editor.indicatorsHint}
      problem={form.problems.indicators}
      size="m"
      id="indicators"
    >
      <DataTable
        caption={reading.indicators}
        captionHidden
        rows={page.view.figures}
        rowKey={(f) => f.indicator}
        columns={[
          {
            key: "indicator",
            header: reading.indicator,
            rowHeader: true,
            cell: (f, i) => <IndicatorName indicator={f.indicator} name={`indicators.${i}.indicator`} />,
          },
          {
            key: "target",
            header: columns.target,
            align: "right",
            cell: (f) => (f.target === null ? reading.noTarget : integer(locale, f.target)),
          },
          {
            key: "actual",
            header: columns.actual,
            cell: (f, i) => (
              <TextField
                inputMode="numeric"
                width="xs"
                label={named(columns.actual, f.indicator)}
                labelHidden
                {...form.field(`indicators.${i}.actual`)}
              />
            ),
          },
          {
            key: "comment",
            header: columns.comment,
            cell: (f, i) => (
              <Why label={named(columns.comment, f.indicator)} field={form.field(`indicators.${i}.comment`)} />
            ),
          },
        ]}
      />
    </Fieldset>
  );
}

/** The indicator of a row, with its unit, posted with it. */
function IndicatorName({ indicator, name }: { indicator: IndicatorCode; name: string }) {
  const { indicators, units } = useWords(proposalsTerms);
  return (
    <>
      {indicators[indicator]}
      <div className="hint">{units[INDICATORS[indicator]]}</div>
      <input type="hidden" name={name} value={indicator} />
    </>
  );
}

const Why = ({ label, field }: { label: string; field: ReturnType<FieldsProps["form"]["field"]> }) => (
  <TextArea rows={2} label={label} labelHidden {...field} />
);
