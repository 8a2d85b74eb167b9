import { Breadcrumb } from "~/components/breadcrumb";
import { Card } from "~/components/card";
import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Day, Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { SummaryList } from "~/components/summary-list";
import { Timeline } from "~/components/timeline";
import type { ProjectEvent, ProjectPage } from "~/features/public/project-page.server";
import { ProjectStateBadge } from "~/features/public/projects-list";
import { awardsTerms } from "~/words/awards-terms";
import { day, euros, integer } from "~/words/format";
import { proposalsTerms } from "~/words/proposals-terms";
import { publicWords } from "~/words/public";
import { reportsTerms } from "~/words/reports-terms";

/** A funded project: what it is, its money, what became of it. */
export function ProjectSheet({ page }: { page: ProjectPage }) {
  const words = useWords(publicWords);
  const { sectors } = useWords(proposalsTerms);
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: words.projects.title, to: "/projets" }, { label: page.title }]} />
      <PageHeading
        caption={words.project.caption(page.reference)}
        title={page.title}
        aside={<ProjectStateBadge state={page.state} />}
        {...(page.summary ? { lead: page.summary } : {})}
      />
      <SummaryList
        rows={[
          { key: "town", label: words.projects.town, value: <A to={`/communes/${page.townSlug}`}>{page.townName}</A> },
          ...(page.sector ? [{ key: "theme", label: words.projects.theme, value: sectors[page.sector] }] : []),
          {
            key: "year",
            label: words.projects.year,
            value: <A to={`/appels/${page.callReference}`}>{String(page.year)}</A>,
          },
          ...(page.endsOn ? [{ key: "ends", label: words.project.ends, value: <Day at={page.endsOn} /> }] : []),
        ]}
      />
      <Money page={page} />
      <section className="stack">
        <h2>{words.project.history}</h2>
        <Timeline
          events={page.events.map((e, i) => ({
            key: `${e.kind} ${i}`,
            at: e.at,
            children: <EventText event={e} />,
          }))}
        />
      </section>
      <Indicators page={page} />
      <Experiences page={page} />
    </div>
  );
}

function Money({ page }: { page: ProjectPage }) {
  const words = useWords(publicWords).project;
  const amount = (key: string, label: string, cents: number) => ({ key, label, value: <Euros cents={cents} exact /> });
  const moved = page.heldCents !== page.decidedCents - page.recoveredCents;
  return (
    <section className="stack">
      <h2>{words.money}</h2>
      <SummaryList
        rows={[
          ...(page.totalCostCents > 0 ? [amount("cost", words.totalCost, page.totalCostCents)] : []),
          amount("decided", words.decided, page.decidedCents),
          ...(moved ? [amount("held", words.held, page.heldCents)] : []),
          amount("paid", words.paid, page.paidCents),
          amount("left", words.left, page.leftCents),
          ...(page.recoveredCents > 0 ? [amount("recovered", words.recovered, page.recoveredCents)] : []),
        ]}
      />
    </section>
  );
}

function EventText({ event }: { event: ProjectEvent }) {
  const words = useWords(publicWords).project;
  const terms = useWords(awardsTerms);
  const { kinds } = useWords(reportsTerms);
  const locale = useLocale();
  if (event.kind === "decided")
    return (
      <>
        {words.events.decided(euros(locale, event.amountCents))}{" "}
        {event.deliberation && event.deliberatedOn
          ? words.events.deliberation(event.deliberation, day(locale, new Date(event.deliberatedOn)))
          : null}{" "}
        <A to={`/transparence/decisions/${event.decision}`}>{words.events.seeDecision(event.decision)}</A>
      </>
    );
  if (event.kind === "paid" || event.kind === "rejected") {
    const what = event.instalment ? terms.instalmentKinds[event.instalment] : words.events.payment;
    return <>{words.events[event.kind](what, euros(locale, event.amountCents, { exact: true }))}</>;
  }
  if (event.kind === "recovered")
    return <>{words.events.recovered(euros(locale, event.amountCents, { exact: true }))}</>;
  return <>{event.kind === "reported" ? words.events.reported(kinds[event.report]) : words.events[event.kind]}</>;
}

function Indicators({ page: { indicators } }: { page: ProjectPage }) {
  const words = useWords(publicWords).project;
  const terms = useWords(reportsTerms);
  const { indicators: names } = useWords(proposalsTerms);
  const locale = useLocale();
  if (!indicators) return null;
  const count = (value: number | null) => (value === null ? "–" : integer(locale, value));
  return (
    <section className="stack">
      <h2>{words.results}</h2>
      <p>{words.resultsFrom(terms.kinds[indicators.report])}</p>
      <DataTable
        caption={words.results}
        captionHidden
        rows={indicators.values}
        rowKey={(v) => v.indicator}
        columns={[
          { key: "indicator", header: words.indicator, rowHeader: true, cell: (v) => names[v.indicator] },
          { key: "target", header: terms.columns.target, align: "right", cell: (v) => count(v.target) },
          {
            key: "actual",
            header: terms.columns.actual,
            align: "right",
            cell: (v) => (v.hidden ? terms.hidden : count(v.actual)),
          },
        ]}
      />
    </section>
  );
}

function Experiences({ page: { experiences } }: { page: ProjectPage }) {
  const words = useWords(publicWords).project;
  if (experiences.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.experiences}</h2>
      {experiences.map((e) => (
        <Card key={e.slug} level={3} title={<A to={`/experiences/${e.slug}`}>{e.title}</A>}>
          <p>{e.summary}</p>
        </Card>
      ))}
    </section>
  );
}
