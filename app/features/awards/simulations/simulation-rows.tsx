import type { ReactNode } from "react";
import { type FormAnswer, typedText } from "~/components/answer-summary";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { type Column, DataTable } from "~/components/data-table";
import { useLocale, useWords } from "~/components/locale";
import { Euros, Points } from "~/components/moments";
import { MoneyField, typedEuros } from "~/components/money-field";
import { TextField } from "~/components/text-field";
import { DossierCell } from "~/features/awards/dossier-cell";
import type { SimulationPage, SimulationRow } from "~/features/awards/simulations/simulations-page.server";
import { WhyCell } from "~/features/awards/simulations/why-cell";
import { euros } from "~/words/format";
import { simulationsWords } from "~/words/simulations";

type Props = { page: SimulationPage; root: string; answer: FormAnswer | undefined };
/** The cut-off stands between two dossiers, as a row of its own. */
type Row = SimulationRow | "cut";

/** Every dossier with its amount, in one form; the cut-off among them. */
export function SimulationRows({ page, root, answer }: Props) {
  const words = useWords(simulationsWords);
  const columns = useColumns(page, root, answer);
  if (page.rows.length === 0) return <p>{words.nothingToShare}</p>;
  const rows: Row[] = [...page.rows.slice(0, page.head.cutOff), "cut", ...page.rows.slice(page.head.cutOff)];
  return (
    <CommandForm className="stack">
      <input type="hidden" name="version" value={page.head.version} />
      <p className="hint screen-only">{words.how}</p>
      <div className="one-line screen-only">
        <TextField
          name="why"
          label={words.why}
          hint={words.whyHint}
          width="l"
          optional
          problem={answer?.problems.why}
          defaultValue={typedText(answer, "why")}
        />
        <Button>{words.saveAmounts}</Button>
      </div>
      <DataTable
        caption={words.rows}
        captionHidden
        rows={rows}
        rowKey={(r) => (r === "cut" ? "cut" : r.reference)}
        rowClass={(r) => (r === "cut" ? "row-cutoff" : r.amountCents === 0 ? "out" : undefined)}
        columns={columns}
      />
      <div className="screen-only">
        <Button>{words.saveAmounts}</Button>
      </div>
    </CommandForm>
  );
}

function useColumns(page: SimulationPage, root: string, answer: FormAnswer | undefined): Column<Row>[] {
  const words = useWords(simulationsWords);
  const column = (
    key: string,
    header: string,
    cell: (row: SimulationRow) => ReactNode,
    more: Partial<Column<Row>> = {},
  ): Column<Row> => ({ key, header, cell: (r) => (r === "cut" ? null : cell(r)), ...more });
  const right = { align: "right" } as const;
  return [
    column("place", words.place, (r) => r.place, right),
    {
      key: "project",
      header: words.project,
      rowHeader: true,
      cell: (r) => (r === "cut" ? <CutRow page={page} /> : <DossierCell dossier={r} />),
    },
    column(
      "mean",
      words.score,
      (r) => (r.meanHundredths === null ? "–" : <Points hundredths={r.meanHundredths} />),
      right,
    ),
    column("requested", words.requested, (r) => <Euros cents={r.requestedCents} />, right),
    column("amount", words.amount, (r) => <AmountCell row={r} answer={answer} />),
    column("rate", words.rate, (r) => <RateCell row={r} answer={answer} />),
    column("running", words.running, (r) => <Euros cents={r.runningCents} />, right),
    column("why", words.reason, (r) => <WhyCell row={r} root={root} />),
  ];
}

function CutRow({ page }: { page: SimulationPage }) {
  const words = useWords(simulationsWords);
  const locale = useLocale();
  const above = page.rows[page.head.cutOff - 1]?.runningCents ?? 0;
  return (
    <span id="seuil">
      {words.cut(page.head.cutOff, euros(locale, above))}
      <span className="vh">. {words.cutSpoken}</span>
    </span>
  );
}

/** What was typed into a row, found by its dossier; the place of a row may have changed since. */
function typedIn(answer: FormAnswer | undefined, { reference }: SimulationRow, field: string) {
  const lines = (answer?.values as { lines?: unknown } | null | undefined)?.lines;
  const rows = Array.isArray(lines) ? (lines as Record<string, unknown>[]) : [];
  const at = rows.findIndex((r) => r?.reference === reference);
  const typed = rows[at]?.[field];
  return {
    problem: at < 0 ? undefined : answer?.problems[`lines.${at}.${field}`],
    typed: typeof typed === "string" ? typed : undefined,
  };
}

type CellProps = { row: SimulationRow; answer: FormAnswer | undefined };

function AmountCell({ row, answer }: CellProps) {
  const words = useWords(simulationsWords);
  const locale = useLocale();
  const { typed, problem } = typedIn(answer, row, "amountCents");
  return (
    <>
      <input type="hidden" name={`lines.${row.index}.reference`} value={row.reference} />
      <input type="hidden" name={`lines.${row.index}.shownCents`} value={row.amountCents} />
      <MoneyField
        name={`lines.${row.index}.amountCents`}
        label={words.amountOf(row.reference)}
        labelHidden
        problem={problem}
        defaultValue={typed ?? typedEuros(locale, row.amountCents)}
      />
    </>
  );
}

function RateCell({ row, answer }: CellProps) {
  const words = useWords(simulationsWords);
  const { typed, problem } = typedIn(answer, row, "ratePercent");
  return (
    <TextField
      name={`lines.${row.index}.ratePercent`}
      label={words.rateOf(row.reference)}
      labelHidden
      width="s"
      inputMode="numeric"
      autoComplete="off"
      suffix="%"
      problem={problem}
      defaultValue={typed ?? String(row.ratePercent)}
    />
  );
}
