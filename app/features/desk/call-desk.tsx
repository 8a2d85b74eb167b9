import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { Badge } from "~/components/badge";
import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { Card, Columns } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Day, Deadline, Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { SummaryList } from "~/components/summary-list";
import type { DeskCallPage } from "~/features/desk/desk-call.server";
import { LateFilingsCard } from "~/features/desk/late-filings-card";
import { PhasesCard } from "~/features/desk/phases-card";
import { ReopeningsCard, ThirdReadingsCard } from "~/features/desk/review-times-card";
import { callsWords } from "~/words/calls";
import { callsTerms } from "~/words/calls-terms";
import { committeeWords } from "~/words/committee";
import { deskWords } from "~/words/desk";
import { readingsWords } from "~/words/readings";
import { simulationsWords } from "~/words/simulations";

/** One edition for whoever leads it. */
export function CallDesk({ page, answer }: { page: DeskCallPage; answer?: FormAnswer | undefined }) {
  const words = useWords(callsWords).desk;
  const states = useWords(callsTerms).states;
  const home = useWords(deskWords).home;
  const root = `/gestion/appels/${page.reference}`;
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: home.title, to: "/gestion" }, { label: page.title }]} />
      <AnswerSummary answer={answer} />
      <PageHeading
        title={page.title}
        aside={<Badge tone={page.state === "open" ? "ok" : "neutral"}>{states[page.state]}</Badge>}
      />
      <PartsOfCall page={page} root={root} />
      <Columns>
        <CalendarCard page={page} />
        <PhasesCard page={page} answer={answer} />
      </Columns>
      {page.can.open ? (
        <Card title={words.open}>
          <p>{words.openLead}</p>
          <CommandForm action={`${root}/ouverture`}>
            <Button>{words.open}</Button>
          </CommandForm>
        </Card>
      ) : null}
      <ThirdReadingsCard page={page} />
      <ReopeningsCard page={page} />
      <LateFilingsCard page={page} />
      <ExtensionsCard page={page} />
    </div>
  );
}

/** Where the work on this edition is done. */
function PartsOfCall({ page, root }: { page: DeskCallPage; root: string }) {
  const words = useWords(callsWords).desk;
  const readings = useWords(readingsWords);
  const simulations = useWords(simulationsWords);
  const committee = useWords(committeeWords).sessions;
  return (
    <ButtonRow>
      <ButtonLink to={`${root}/dossiers`}>{words.go}</ButtonLink>
      <ButtonLink to={`${root}/affectations`} variant="secondary">
        {words.assignments}
      </ButtonLink>
      {page.can.movePhases ? (
        <ButtonLink to={`${root}/lectures`} variant="secondary">
          {readings.title}
        </ButtonLink>
      ) : null}
      <ButtonLink to={`${root}/classement`} variant="secondary">
        {words.ranking}
      </ButtonLink>
      {page.can.simulate ? (
        <ButtonLink to={`${root}/simulations`} variant="secondary">
          {simulations.title}
        </ButtonLink>
      ) : null}
      {page.can.decide ? (
        <ButtonLink to={`${root}/commission`} variant="secondary">
          {committee.title}
        </ButtonLink>
      ) : null}
      {page.can.decide ? (
        <ButtonLink to={`${root}/deliberation`} variant="secondary">
          {words.deliberation}
        </ButtonLink>
      ) : null}
      <ButtonLink to="/gestion/decisions" variant="quiet">
        {words.decisions}
      </ButtonLink>
    </ButtonRow>
  );
}

function CalendarCard({ page }: { page: DeskCallPage }) {
  const words = useWords(callsWords);
  const root = `/gestion/appels/${page.reference}`;
  return (
    <Card title={words.page.when}>
      <SummaryList
        rows={[
          { key: "opens", label: words.page.opens, value: <Deadline at={page.opensAt} /> },
          { key: "closes", label: words.page.closes, value: <Deadline at={page.closesAt} /> },
          {
            key: "committee",
            label: words.page.committee,
            value: page.committeeOn ? <Day at={page.committeeOn} form="long" /> : "–",
          },
          {
            key: "standing",
            label: words.page.standingCommittee,
            value: page.standingCommitteeOn ? <Day at={page.standingCommitteeOn} form="long" /> : "–",
          },
          { key: "envelope", label: words.page.envelope, value: <Euros cents={page.envelopeCents} /> },
          { key: "filed", label: words.desk.filed, value: String(page.counts.filed) },
          { key: "admissible", label: words.desk.admissible, value: String(page.counts.admissible) },
        ]}
      />
      {page.can.change ? (
        <ul>
          <li>
            <A to={`${root}/textes`}>{words.desk.texts}</A>
          </li>
          <li>
            <A to={`${root}/regles`}>{words.desk.rules}</A>
          </li>
          <li>
            <A to={`${root}/grille`}>{words.desk.grid}</A>
          </li>
        </ul>
      ) : (
        <InsetNote>
          {words.desk.frozen} <A to={`${root}/grille`}>{words.desk.grid}</A>
        </InsetNote>
      )}
      {page.state === "preparation" ? null : <A to={`/appels/${page.reference}`}>{words.desk.publicPage}</A>}
    </Card>
  );
}

function ExtensionsCard({ page }: { page: DeskCallPage }) {
  const words = useWords(callsWords).desk;
  if (!page.can.extend && page.extensions.length === 0) return null;
  return (
    <Card title={words.extensions}>
      <ul>
        {page.extensions.map((e) => (
          <li key={e.town}>
            {e.town}. {words.until} <Deadline at={e.until} />. <span className="said">{e.reason}</span>
          </li>
        ))}
      </ul>
      {page.can.extend ? (
        <ButtonLink to={`/gestion/appels/${page.reference}/prolongation`} variant="secondary">
          {words.extend}
        </ButtonLink>
      ) : null}
    </Card>
  );
}
