import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { ButtonLink, ButtonRow } from "~/components/button";
import { Card, Columns } from "~/components/card";
import { Details } from "~/components/details";
import { useHref, useLocale, useWords } from "~/components/locale";
import { Day, Deadline, Euros, Percent } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Stat, Stats } from "~/components/stat";
import { SummaryList } from "~/components/summary-list";
import { MARK_MAX } from "~/domain/calls/criteria";
import { CallArticles, CallDocuments, CallQuestions } from "~/features/calls/call-articles";
import { CallStateTag } from "~/features/calls/call-list";
import type { CallPage } from "~/features/calls/call-page.server";
import { WhatRemains } from "~/features/calls/what-remains";
import { callPageWords } from "~/words/call-page";
import { callsWords } from "~/words/calls";
import { deadline } from "~/words/format";

type Props = { call: CallPage };

/** A call as a town reads it before it begins: state, dates, money, rules, grid, documents, questions. */
export function CallPresentation({ call }: Props) {
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
      <Beginning call={call} />
      {call.summary.split(/\n+/).map((part) => (
        <p key={part.slice(0, 40)}>{part}</p>
      ))}
      <Figures call={call} />
      <OnThisPage />
      <Columns>
        <CallCalendar call={call} />
        <WhatRemains call={call} />
      </Columns>
      <CallArticles rules={call.rules} />
      <CriteriaOfCall call={call} />
      <CallDocuments />
      <CallQuestions />
    </div>
  );
}

function StateSentence({ call }: Props) {
  const words = useWords(callsWords).page;
  const more = useWords(callPageWords);
  const locale = useLocale();
  const when = (at: Date) => deadline(locale, new Date(at));
  if (call.state === "upcoming") return <InsetNote>{words.upcoming(when(call.opensAt))}</InsetNote>;
  return (
    <InsetNote>
      <p>{(call.state === "open" ? words.open : words.closed)(when(call.closesAt))}</p>
      {call.longer.map(({ townName, until }) => (
        <p key={townName}>
          <strong>{more.townUntil(townName, when(until))}</strong>
        </p>
      ))}
    </InsetNote>
  );
}

/** The six questions come first; they bind nobody. */
function Beginning({ call: { reference, isOpen } }: Props) {
  const words = useWords(callPageWords);
  return (
    <div>
      <ButtonRow>
        <ButtonLink to={`/appels/${reference}/verification`} variant={isOpen ? "primary" : "secondary"}>
          {words.check}
        </ButtonLink>
        {isOpen ? (
          <ButtonLink variant="secondary" to={`/dossiers/nouveau?appel=${reference}`}>
            {words.start}
          </ButtonLink>
        ) : null}
      </ButtonRow>
      <p className="hint">{words.checkHint}</p>
    </div>
  );
}

function Figures({ call: { rules, envelopeCents } }: Props) {
  const words = useWords(callsWords).page;
  return (
    <Stats>
      <Stat label={words.envelope} value={<Euros cents={envelopeCents} />} />
      <Stat label={words.floor} value={<Euros cents={rules.floorCents} />} />
      <Stat label={words.ceiling} value={<Euros cents={rules.ceilingCents} />} />
      <Stat label={words.rate} value={<Percent bp={rules.rateMaxBp} />} />
    </Stats>
  );
}

function OnThisPage() {
  const words = useWords(callsWords).page;
  const more = useWords(callPageWords);
  const parts = [
    ["calendrier", words.when],
    ["reglement", more.rules],
    ["criteres", words.grid],
    ["pieces", words.documents],
    ["questions", more.faqTitle],
  ];
  return (
    <nav aria-label={more.onPage}>
      <ul>
        {parts.map(([id, label]) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function CallCalendar({ call }: Props) {
  const words = useWords(callsWords).page;
  const more = useWords(callPageWords);
  const localised = useHref();
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
    <Card title={words.when} id="calendrier">
      <SummaryList rows={rows} />
      <p>
        <a href={localised(`/appels/${call.reference}.ics`)} download>
          {more.calendarFile}
        </a>
      </p>
    </Card>
  );
}

function CriteriaOfCall({ call }: Props) {
  const words = useWords(callsWords).page;
  return (
    <Card title={words.grid} id="criteres">
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
