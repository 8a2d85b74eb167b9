import { Badge } from "~/components/badge";
import { Breadcrumb } from "~/components/breadcrumb";
import { ButtonLink } from "~/components/button";
import { Card } from "~/components/card";
import { DataTable } from "~/components/data-table";
import { Details } from "~/components/details";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Day, Deadline, Euros, Percent } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { SummaryList } from "~/components/summary-list";
import type { CallLine, CallPage } from "~/features/calls/call-page.server";
import { publicWords } from "~/words/public";

export function CallsView({ calls }: { calls: readonly CallLine[] }) {
  const words = useWords(publicWords);
  return (
    <div className="stack">
      <PageHeading title={words.callsTitle} lead={words.callsLead} />
      <DataTable
        caption={words.callsCaption}
        columns={[
          { key: "title", header: words.edition, rowHeader: true, cell: (c: CallLine) => <A to={`/appels/${c.reference}`}>{c.title}</A> },
          { key: "state", header: words.state, cell: (c: CallLine) => <Badge tone={c.state === "open" ? "ok" : "neutral"}>{words.states[c.state]}</Badge> },
          { key: "opens", header: words.opens, cell: (c: CallLine) => <Day at={c.opensAt} /> },
          { key: "closes", header: words.closes, cell: (c: CallLine) => <Deadline at={c.closesAt} /> },
        ]}
        rows={calls}
        rowKey={(c) => c.reference}
        empty={<EmptyState>{words.noCall}</EmptyState>}
      />
    </div>
  );
}

export function CallView({ call }: { call: CallPage }) {
  const words = useWords(publicWords);
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: words.callsTitle, to: "/appels" }, { label: call.title }]} />
      <PageHeading title={call.title} lead={call.summary} aside={<Badge tone={call.state === "open" ? "ok" : "neutral"}>{words.states[call.state]}</Badge>} />
      {call.state === "open" ? (
        <p>
          <ButtonLink to={`/dossiers/nouveau?appel=${call.reference}`}>{words.start}</ButtonLink>
        </p>
      ) : null}
      <Card title={words.calendar}>
        <SummaryList
          rows={[
            { key: "opens", label: words.opens, value: <Deadline at={call.opensAt} /> },
            { key: "closes", label: words.closes, value: <Deadline at={call.closesAt} /> },
            ...(call.committeeOn ? [{ key: "committee", label: words.committee, value: <Day at={call.committeeOn} form="long" /> }] : []),
            ...(call.standingCommitteeOn ? [{ key: "standing", label: words.standingCommittee, value: <Day at={call.standingCommitteeOn} form="long" /> }] : []),
          ]}
        />
      </Card>
      <Rules call={call} />
      <Grid call={call} />
    </div>
  );
}

function Rules({ call: { rules, envelopeCents } }: { call: CallPage }) {
  const words = useWords(publicWords);
  return (
    <Card title={words.rules}>
      <SummaryList
        rows={[
          { key: "envelope", label: words.envelope, value: <Euros cents={envelopeCents} /> },
          { key: "floor", label: words.floor, value: <Euros cents={rules.floorCents} /> },
          { key: "ceiling", label: words.ceiling, value: <Euros cents={rules.ceilingCents} /> },
          { key: "rate", label: words.rate, value: <Percent bp={rules.rateMaxBp} /> },
          { key: "duration", label: words.duration, value: words.months(rules.durationMonthsMax) },
          { key: "schedule", label: words.schedule, value: words.scheduleText(rules.advancePercent, rules.interimPercent, rules.balancePercent) },
        ]}
      />
      {rules.oneLeadPerTown ? <p>{words.onePerTown}</p> : null}
    </Card>
  );
}

type Line = CallPage["criteria"][number];

function Grid({ call }: { call: CallPage }) {
  const words = useWords(publicWords);
  return (
    <Card title={words.grid}>
      <p>{words.gridLead}</p>
      <DataTable
        caption={words.grid}
        captionHidden
        columns={[
          { key: "label", header: words.criterion, rowHeader: true, cell: (c: Line) => <Anchors line={c} /> },
          { key: "weight", header: words.weight, align: "right", cell: (c: Line) => c.weight },
        ]}
        rows={call.criteria}
        rowKey={(c) => c.code}
      />
    </Card>
  );
}

function Anchors({ line }: { line: Line }) {
  const words = useWords(publicWords);
  return (
    <>
      {line.label}
      <Details summary={words.anchors(line.label)}>
        <ol start={0}>
          {line.anchors.map((anchor) => (
            <li key={anchor}>{anchor}</li>
          ))}
        </ol>
      </Details>
    </>
  );
}
