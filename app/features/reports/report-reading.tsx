import { Badge } from "~/components/badge";
import { DataTable } from "~/components/data-table";
import { useLocale, useWords } from "~/components/locale";
import { SummaryList } from "~/components/summary-list";
import type { FigureView, LineView, ReportView } from "~/features/reports/report-view";
import { euros, integer } from "~/words/format";
import { proposalsTerms } from "~/words/proposals-terms";
import { reportsWords } from "~/words/reports";
import { reportsTerms } from "~/words/reports-terms";

const signed = (text: string, value: number) => (value > 0 ? `+${text}` : text);

/** A report to read: the plan beside the facts, then what the town says of it. */
export function ReportReading({ view }: { view: ReportView }) {
  const { fields } = useWords(reportsTerms);
  const words = useWords(reportsWords).reading;
  const said = (["done", "difficulties", "next"] as const).map((key) => ({
    key,
    label: fields[key],
    value:
      view[key].trim() === "" ? (
        <span className="secondary">{words.none}</span>
      ) : (
        <span className="prewrap">{view[key]}</span>
      ),
  }));
  return (
    <>
      <Lines view={view} />
      <Figures view={view} />
      <SummaryList rows={said} />
    </>
  );
}

function Lines({ view }: { view: ReportView }) {
  const locale = useLocale();
  const words = useWords(reportsWords).reading;
  const { columns } = useWords(reportsTerms);
  const { expenseAccounts } = useWords(proposalsTerms);
  const money = (cents: number) => euros(locale, cents);
  const difference = (line: LineView) =>
    line.spentCents === null
      ? "–"
      : signed(money(line.spentCents - (line.plannedCents ?? 0)), line.spentCents - (line.plannedCents ?? 0));
  const total = view.spentCents - view.plannedCents;
  return (
    <DataTable
      caption={words.lines}
      rows={view.lines}
      rowKey={(l) => `${l.account} ${l.label}`}
      columns={[
        {
          key: "label",
          header: columns.label,
          rowHeader: true,
          cell: (l) => (
            <>
              {l.label}
              <div className="hint">{(expenseAccounts as Readonly<Record<string, string>>)[l.account] ?? ""}</div>
            </>
          ),
        },
        {
          key: "planned",
          header: columns.planned,
          align: "right",
          cell: (l) => (l.plannedCents === null ? words.unplanned : money(l.plannedCents)),
        },
        {
          key: "spent",
          header: columns.spent,
          align: "right",
          cell: (l) => (l.spentCents === null ? l.typed || words.notFilled : money(l.spentCents)),
        },
        {
          key: "difference",
          header: words.difference,
          align: "right",
          cell: (l) => <Gap far={l.far} text={difference(l)} />,
        },
        { key: "note", header: columns.note, cell: (l) => <span className="prewrap">{l.note || "–"}</span> },
      ]}
      footer={[
        reportsWords[locale].editor.total,
        money(view.plannedCents),
        money(view.spentCents),
        signed(money(total), total),
        "",
      ]}
    />
  );
}

function Figures({ view }: { view: ReportView }) {
  const locale = useLocale();
  const words = useWords(reportsWords).reading;
  const { columns } = useWords(reportsTerms);
  const { indicators } = useWords(proposalsTerms);
  const difference = (f: FigureView) =>
    f.actual === null || f.target === null ? "–" : signed(integer(locale, f.actual - f.target), f.actual - f.target);
  return (
    <DataTable
      caption={words.indicators}
      rows={view.figures}
      rowKey={(f) => f.indicator}
      empty={<p>{words.none}</p>}
      columns={[
        { key: "indicator", header: words.indicator, rowHeader: true, cell: (f) => indicators[f.indicator] },
        {
          key: "target",
          header: columns.target,
          align: "right",
          cell: (f) => (f.target === null ? words.noTarget : integer(locale, f.target)),
        },
        {
          key: "actual",
          header: columns.actual,
          align: "right",
          cell: (f) => (f.actual === null ? f.typed || words.notFilled : integer(locale, f.actual)),
        },
        {
          key: "difference",
          header: words.difference,
          align: "right",
          cell: (f) => <Gap far={f.far} text={difference(f)} />,
        },
        { key: "comment", header: columns.comment, cell: (f) => <span className="prewrap">{f.comment || "–"}</span> },
      ]}
    />
  );
}

/** A difference past the bound says so in a word, not by a colour alone. */
function Gap({ far, text }: { far: boolean; text: string }) {
  const words = useWords(reportsWords).reading;
  return (
    <>
      <span className="nowrap">{text}</span>
      {far ? (
        <>
          {" "}
          <Badge tone="wait">{words.far}</Badge>
        </>
      ) : null}
    </>
  );
}
