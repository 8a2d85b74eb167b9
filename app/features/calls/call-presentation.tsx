import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { ButtonLink } from "~/components/button";
import { Card, Columns } from "~/components/card";
import { Details } from "~/components/details";
import { useLocale, useWords } from "~/components/locale";
import { Day, Deadline, Euros, Percent } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { SummaryList } from "~/components/summary-list";
import { MARK_MAX } from "~/domain/calls/criteria";
import { requiredDocuments } from "~/domain/proposals/documents";
import { CallStateTag } from "~/features/calls/call-list";
import type { CallPage } from "~/features/calls/call-page.server";
import { callsWords } from "~/words/calls";
import { deadline, hundredths } from "~/words/format";
import { proposalsTerms } from "~/words/proposals-terms";

/** A call as a town reads it before it begins: state, calendar, rules, grid, documents. */
export function CallPresentation({ call }: { call: CallPage }) {
  const words = useWords(callsWords).page;
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: words.breadcrumb, to: "/appels" }, { label: call.title }]} />
      <PageHeading
        caption={words.caption(call.reference)}
        title={call.title}
        aside={<CallStateTag state={call.state} />}
      />
      <StateSentence call={call} />
      {call.summary.split(/\n+/).map((part) => (
        <p key={part.slice(0, 40)}>{part}</p>
      ))}
      {call.state === "open" ? (
        <p>
          <ButtonLink to={`/dossiers/nouveau?appel=${call.reference}`}>{words.start}</ButtonLink>
        </p>
      ) : null}
      <Columns>
        <CallCalendar call={call} />
        <Card title={words.who}>
          <p>{words.whoText}</p>
        </Card>
      </Columns>
      <RulesOfCall call={call} />
      <CriteriaOfCall call={call} />
      <DocumentsOfCall />
    </div>
  );
}

function StateSentence({ call }: { call: CallPage }) {
  const words = useWords(callsWords).page;
  const locale = useLocale();
  if (call.state === "upcoming")
    return <InsetNote>{words.upcoming(deadline(locale, new Date(call.opensAt)))}</InsetNote>;
  return (
    <InsetNote>
      {(call.state === "open" ? words.open : words.closed)(deadline(locale, new Date(call.closesAt)))}
    </InsetNote>
  );
}

function CallCalendar({ call }: { call: CallPage }) {
  const words = useWords(callsWords).page;
  const rows = [
    { key: "opens", label: words.opens, value: <Deadline at={call.opensAt} /> },
    { key: "closes", label: words.closes, value: <Deadline at={call.closesAt} /> },
    ...(call.committeeOn
      ? [{ key: "committee", label: words.committee, value: <Day at={call.committeeOn} form="long" /> }]
      : []),
    ...(call.standingCommitteeOn
      ? [{ key: "standing", label: words.standingCommittee, value: <Day at={call.standingCommitteeOn} form="long" /> }]
      : []),
  ];
  return (
    <Card title={words.when}>
      <SummaryList rows={rows} />
    </Card>
  );
}

function RulesOfCall({ call: { rules, envelopeCents } }: { call: CallPage }) {
  const words = useWords(callsWords).page;
  const locale = useLocale();
  return (
    <Card title={words.rules}>
      <SummaryList
        rows={[
          { key: "envelope", label: words.envelope, value: <Euros cents={envelopeCents} /> },
          { key: "floor", label: words.floor, value: <Euros cents={rules.floorCents} /> },
          { key: "ceiling", label: words.ceiling, value: <Euros cents={rules.ceilingCents} /> },
          { key: "rate", label: words.rate, value: <Percent bp={rules.rateMaxBp} /> },
          { key: "duration", label: words.duration, value: words.months(rules.durationMonthsMax) },
          { key: "lead", label: words.oneLead, value: rules.oneLeadPerTown ? words.one : words.several },
          { key: "reviews", label: words.reviews, value: String(rules.reviewsPerProposal) },
          {
            key: "threshold",
            label: words.threshold,
            value: words.outOf100(hundredths(locale, rules.eliminationScoreHundredths)),
          },
          {
            key: "paid",
            label: words.instalments,
            value: words.instalmentsText(rules.advancePercent, rules.interimPercent, rules.balancePercent),
          },
        ]}
      />
    </Card>
  );
}

function CriteriaOfCall({ call }: { call: CallPage }) {
  const words = useWords(callsWords).page;
  return (
    <Card title={words.grid}>
      <p>{words.gridLead}</p>
      <ol>
        {call.criteria.map((c) => (
          <li key={c.code}>
            <strong>{c.label}</strong> ({words.points(c.weight)}).{" "}
            {c.eliminatingMark === null ? "" : words.eliminating(c.eliminatingMark)}
            <Details summary={words.anchors(c.label)}>
              <dl className="anchors">
                {Array.from({ length: MARK_MAX + 1 }, (_, mark) => mark).map((mark) => (
                  <div key={mark}>
                    <dt>{mark}</dt>
                    <dd>{c.anchors[mark]}</dd>
                  </div>
                ))}
              </dl>
            </Details>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function DocumentsOfCall() {
  const words = useWords(callsWords).page;
  const terms = useWords(proposalsTerms);
  return (
    <Card title={words.documents}>
      <p>{words.documentsLead}</p>
      <ul>
        {requiredDocuments({ investment: true, confirmedPartners: true }).map((kind) => (
          <li key={kind}>
            <strong>{terms.documentKinds[kind]}</strong>. {terms.documentHints[kind]}
          </li>
        ))}
      </ul>
    </Card>
  );
}
