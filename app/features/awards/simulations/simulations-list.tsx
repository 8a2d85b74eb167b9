import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote } from "~/components/banner";
import { Button } from "~/components/button";
import { CallCrumbs } from "~/components/call-crumbs";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useHref, useLocale, useWords } from "~/components/locale";
import { Euros, Instant, Points } from "~/components/moments";
import { MoneyField } from "~/components/money-field";
import { PageHeading } from "~/components/page-heading";
import { SelectField } from "~/components/select-field";
import { TextField } from "~/components/text-field";
import { ALLOCATION_METHODS } from "~/domain/awards/allocation";
import { SIMULATION_NAME_CHARS_MAX } from "~/domain/awards/simulation";
import { simulationsOf } from "~/features/awards/simulations/simulation-addresses";
import type { SimulationsPage } from "~/features/awards/simulations/simulations-page.server";
import { awardsTerms } from "~/words/awards-terms";
import { euros } from "~/words/format";
import { simulationsWords } from "~/words/simulations";

type Props = { page: SimulationsPage; answer: FormAnswer | undefined };

/** The simulations of a call, the way to compare some of them, and a new one. */
export function SimulationsList({ page, answer }: Props) {
  const words = useWords(simulationsWords);
  const locale = useLocale();
  const call = { reference: page.callReference, title: page.title };
  return (
    <div className="stack print-wide">
      <CallCrumbs call={call} here={words.title} />
      <AnswerSummary answer={answer} />
      <PageHeading caption={page.title} title={words.title} lead={words.lead} />
      <p>
        {words.available} <strong>{euros(locale, page.availableCents)}</strong>.{" "}
        <A to={`/gestion/appels/${page.callReference}/classement`}>{words.toRanking}</A>
      </p>
      {page.candidates === 0 ? <InsetNote>{words.nothingToShare}</InsetNote> : null}
      <Heads page={page} />
      {page.simulations.length > 1 ? <Comparing page={page} /> : null}
      {page.can.create ? <Creating answer={answer} /> : <InsetNote>{words.full}</InsetNote>}
    </div>
  );
}

function Heads({ page }: { page: SimulationsPage }) {
  const words = useWords(simulationsWords);
  const { methods } = useWords(awardsTerms);
  return (
    <DataTable
      caption={words.list}
      captionHidden
      rows={page.simulations}
      rowKey={(s) => s.id}
      empty={<EmptyState>{words.empty}</EmptyState>}
      columns={[
        {
          key: "name",
          header: words.name,
          rowHeader: true,
          cell: (s) => <A to={`${simulationsOf(page.callReference)}/${s.id}`}>{s.name}</A>,
        },
        { key: "method", header: words.method, cell: (s) => methods[s.method] },
        { key: "total", header: words.total, align: "right", cell: (s) => <Euros cents={s.totalCents} /> },
        { key: "rest", header: words.rest, align: "right", cell: (s) => <Euros cents={s.restCents} /> },
        {
          key: "funded",
          header: words.funded,
          align: "right",
          cell: (s) => words.fundedOf(s.funded, page.candidates),
        },
        { key: "towns", header: words.towns, align: "right", cell: (s) => s.towns },
        {
          key: "mean",
          header: words.mean,
          align: "right",
          cell: (s) => (s.meanHundredths === null ? "–" : <Points hundredths={s.meanHundredths} />),
        },
        { key: "changed", header: words.changed, cell: (s) => <Instant at={s.updatedAt} /> },
      ]}
    />
  );
}

function Comparing({ page }: { page: SimulationsPage }) {
  const words = useWords(simulationsWords);
  const href = useHref();
  const options = page.simulations.map(({ id, name }) => ({ value: id, label: name }));
  const at = (i: number) => page.simulations[i]?.id ?? "";
  return (
    <Card title={words.compare}>
      <p>{words.compareLead}</p>
      <form method="get" action={href(`${simulationsOf(page.callReference)}/comparaison`)} className="filter-row">
        <SelectField name="a" label={words.first} options={options} placeholder={false} defaultValue={at(0)} />
        <SelectField name="b" label={words.second} options={options} placeholder={false} defaultValue={at(1)} />
        <SelectField name="c" label={words.third} options={options} placeholder={words.none} defaultValue={at(2)} />
        <Button variant="secondary">{words.compareButton}</Button>
      </form>
    </Card>
  );
}

function Creating({ answer }: Pick<Props, "answer">) {
  const words = useWords(simulationsWords);
  const { methods } = useWords(awardsTerms);
  const typed = (name: string, saved = "") => ({
    problem: answer?.problems[name],
    defaultValue: typedText(answer, name, saved),
  });
  return (
    <Card title={words.create}>
      <CommandForm className="form">
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHint}
          width="m"
          limit={SIMULATION_NAME_CHARS_MAX}
          {...typed("name")}
        />
        <SelectField
          name="method"
          label={words.method}
          width="l"
          placeholder={false}
          options={ALLOCATION_METHODS.map((value) => ({ value, label: methods[value] }))}
          {...typed("method", "stop_at_first")}
        />
        <MoneyField name="capCents" label={words.cap} hint={words.capHint} optional {...typed("capCents")} />
        <TextField
          name="sharePercent"
          label={words.share}
          hint={words.shareHint}
          optional
          width="xs"
          inputMode="numeric"
          suffix="%"
          {...typed("sharePercent")}
        />
        <div>
          <Button>{words.createButton}</Button>
        </div>
      </CommandForm>
    </Card>
  );
}
