import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Card } from "~/components/card";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Day, Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Steps } from "~/components/steps";
import { SummaryList } from "~/components/summary-list";
import { RunTag } from "~/features/fund/fund-tags";
import { RunActs } from "~/features/fund/run-acts";
import { RunLines } from "~/features/fund/run-lines";
import type { RunPage } from "~/features/fund/run-page.server";
import { shortInstant } from "~/words/format";
import { fundWords } from "~/words/fund";

/** A payment run: where it stands, what can be done, its files, its lines. */
export function RunSheet({ page, leftOut }: { page: RunPage; leftOut: number }) {
  const words = useWords(fundWords);
  return (
    <div className="stack">
      <Breadcrumb
        items={[
          { label: words.desk, to: "/gestion" },
          { label: words.payments.title, to: "/gestion/versements" },
          { label: page.reference },
        ]}
      />
      <PageHeading
        title={words.run.title(page.reference)}
        caption={page.envelopeName}
        aside={<RunTag status={page.status} />}
      />
      {leftOut > 0 ? (
        <InsetNote>
          {words.run.leftOut(leftOut)} <A to="/gestion/versements">{words.newRun.back}</A>
        </InsetNote>
      ) : null}
      {page.status === "cancelled" ? <InsetNote>{words.run.cancelled}</InsetNote> : <Way page={page} />}
      <RunActs page={page} />
      <Sums page={page} />
      {page.can.fetchSlip ? <Files page={page} /> : null}
      <RunLines page={page} />
    </div>
  );
}

function Way({ page }: { page: RunPage }) {
  const words = useWords(fundWords).run;
  const locale = useLocale();
  const stages = [
    { key: "prepare", label: words.prepare, step: page.prepared },
    { key: "approve", label: words.approve, step: page.approved },
    { key: "export", label: words.export, step: page.exportedAt && { by: "", at: page.exportedAt } },
    { key: "reconcile", label: words.reconcile, step: page.returnedAt && { by: "", at: page.returnedAt } },
  ];
  const current = stages.findIndex((s) => !s.step);
  return (
    <Steps
      label={words.steps}
      steps={stages.map(({ key, label, step }, i) => ({
        key,
        label,
        state: step ? ("done" as const) : i === current ? ("current" as const) : ("to_come" as const),
        note: step ? words.note(shortInstant(locale, new Date(step.at)), step.by) : undefined,
      }))}
    />
  );
}

function Sums({ page }: { page: RunPage }) {
  const words = useWords(fundWords).run;
  const waiting = page.totalCents - page.paidCents - page.rejectedCents;
  const hasLeft = page.exportedAt !== null;
  return (
    <SummaryList
      rows={[
        { key: "total", label: words.total, value: <Euros cents={page.totalCents} exact /> },
        ...(hasLeft
          ? [
              { key: "paid", label: words.paid, value: <Euros cents={page.paidCents} exact /> },
              { key: "rejected", label: words.rejected, value: <Euros cents={page.rejectedCents} exact /> },
              { key: "waiting", label: words.waiting, value: <Euros cents={waiting} exact /> },
            ]
          : []),
        { key: "lines", label: words.linesCount, value: page.lines.length },
        { key: "execution", label: words.execution, value: <Day at={page.executionOn} /> },
        ...(page.exportHash
          ? [{ key: "hash", label: words.hash, value: <code className="figures">{page.exportHash}</code> }]
          : []),
      ]}
    />
  );
}

function Files({ page }: { page: RunPage }) {
  const words = useWords(fundWords).run;
  const root = `/gestion/versements/${page.reference}`;
  return (
    <Card title={words.files}>
      <p>{words.filesLead}</p>
      <ul>
        {page.can.fetchOrders ? (
          <>
            <li>
              <A to={`${root}.xml`}>{words.xml}</A>
            </li>
            <li>
              <A to={`${root}.xml?format=03`}>{words.xmlOlder}</A>
            </li>
            <li>
              <A to={`${root}.csv`}>{words.csv}</A>
            </li>
          </>
        ) : null}
        <li>
          <A to={`${root}.pdf`}>{words.pdf}</A>
        </li>
      </ul>
    </Card>
  );
}
