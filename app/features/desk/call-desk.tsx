import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { Badge } from "~/components/badge";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { Card, Columns } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { DateField } from "~/components/date-field";
import { InsetNote } from "~/components/inset-note";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Day, Deadline, Euros, Instant } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Steps } from "~/components/steps";
import { SummaryList } from "~/components/summary-list";
import { TextField } from "~/components/text-field";
import { PHASE_KINDS } from "~/domain/reviews/phases";
import { REASON_CHARS_MAX } from "~/domain/shared/reason";
import type { DeskCallPage } from "~/features/desk/desk-call.server";
import { callsWords } from "~/words/calls";
import { callsTerms } from "~/words/calls-terms";
import { deskWords } from "~/words/desk";

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
      <ButtonRow>
        <ButtonLink to={`${root}/dossiers`}>{words.go}</ButtonLink>
        <ButtonLink to={`${root}/affectations`} variant="secondary">
          {words.assignments}
        </ButtonLink>
        <ButtonLink to={`${root}/classement`} variant="secondary">
          {words.ranking}
        </ButtonLink>
      </ButtonRow>
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
      <ExtensionsCard page={page} />
    </div>
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
        <InsetNote>{words.desk.frozen}</InsetNote>
      )}
      {page.state === "preparation" ? null : <A to={`/appels/${page.reference}`}>{words.desk.publicPage}</A>}
    </Card>
  );
}

function PhasesCard({ page, answer }: { page: DeskCallPage; answer: FormAnswer | undefined }) {
  const words = useWords(callsWords).desk;
  const here = PHASE_KINDS.indexOf(page.phase);
  const next = PHASE_KINDS[here + 1];
  const previous = PHASE_KINDS[here - 1];
  return (
    <Card title={words.phases} id="phases">
      <Steps
        label={words.phases}
        steps={page.phases.map(({ kind, activeAt, closesAt }, i) => ({
          key: kind,
          label: words.phase[kind],
          state: i < here ? "done" : i === here ? "current" : "to_come",
          note:
            i === here ? (
              <>
                {words.phaseHint[kind]}{" "}
                {activeAt ? (
                  <>
                    {words.since} <Instant at={activeAt} />.
                  </>
                ) : null}{" "}
                {closesAt ? (
                  <>
                    {words.phaseCloses}: <Instant at={closesAt} />
                  </>
                ) : null}
              </>
            ) : null,
        }))}
      />
      {page.can.movePhases ? (
        <CommandForm action={`/gestion/appels/${page.reference}/phase`} className="stack">
          <TextField
            name="reason"
            label={words.phaseReason}
            hint={words.phaseReasonHint}
            maxLength={REASON_CHARS_MAX}
            optional
            problem={answer?.problems.reason}
            defaultValue={typedText(answer, "reason")}
          />
          <DateField
            name="closesAt"
            label={words.phaseCloses}
            optional
            problem={answer?.problems.closesAt}
            defaultValue={typedText(answer, "closesAt")}
          />
          <ButtonRow>
            {next ? (
              <Button name="kind" value={next}>
                {words.moveTo(words.phase[next])}
              </Button>
            ) : null}
            {previous ? (
              <Button name="kind" value={previous} variant="quiet">
                {words.backTo(words.phase[previous])}
              </Button>
            ) : null}
          </ButtonRow>
        </CommandForm>
      ) : null}
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
