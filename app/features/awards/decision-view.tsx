import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button, ButtonLink } from "~/components/button";
import { Card, Columns } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { Gauge } from "~/components/gauge";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Day, Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { type Step, Steps } from "~/components/steps";
import { SummaryList } from "~/components/summary-list";
import { LinesTable } from "~/features/awards/decision-lines-table";
import type { DecisionPage } from "~/features/awards/decision-page.server";
import { DecisionState } from "~/features/awards/decision-table";
import { awardsWords } from "~/words/awards";
import { decisionProofWords } from "~/words/decision-proof";
import { deskWords } from "~/words/desk";
import { day, shortInstant } from "~/words/format";
import { letterFileWords } from "~/words/letter-files";
import { reserveWords } from "~/words/reserve";
import { sendingBackWords } from "~/words/sending-back";

/** A decision from its preparation to its publication: its lines, what it takes of the envelope, what comes next. */
export function DecisionView({ page }: { page: DecisionPage }) {
  const words = useWords(awardsWords);
  const letters = useWords(letterFileWords);
  const home = useWords(deskWords).home;
  const verification = useWords(decisionProofWords);
  const { awarded, reserved, refused } = page.totals;
  return (
    <div className="stack">
      <Breadcrumb
        items={[
          { label: home.title, to: "/gestion" },
          { label: words.decisions.title, to: "/gestion/decisions" },
          { label: page.reference },
        ]}
      />
      <PageHeading
        caption={page.callTitle}
        title={words.decision.title(page.reference)}
        aside={<DecisionState status={page.status} />}
        lead={words.decision.counts(awarded, reserved, refused)}
      />
      <Columns>
        <StepsCard page={page} />
        <MoneyCard page={page} />
      </Columns>
      <LinesTable page={page} />
      <p>
        <A to={`/gestion/decisions/${page.reference}.pdf`}>{words.decision.pdf}</A>
      </p>
      {page.status === "published" ? (
        <p>
          <A to={`/gestion/decisions/${page.reference}/lettres`}>{letters.link}</A>
        </p>
      ) : null}
      {page.can.verify ? (
        <p>
          <A to={`/gestion/decisions/${page.reference}/verification.json`}>{verification.file}</A>
          <span className="hint"> {verification.hint}</span>
        </p>
      ) : null}
    </div>
  );
}

function StepsCard({ page }: { page: DecisionPage }) {
  const words = useWords(awardsWords).decision;
  const locale = useLocale();
  const by = (s: { by: string; at: Date | string } | null) =>
    s ? words.by(s.by, shortInstant(locale, new Date(s.at))) : null;
  const dated = page.deliberation;
  const notes = [
    { key: "prepared", label: words.stepPrepared, note: by(page.prepared) },
    { key: "approved", label: words.stepApproved, note: by(page.approved) },
    {
      key: "deliberation",
      label: words.stepDeliberation,
      note: dated ? words.deliberation(dated.number, day(locale, new Date(dated.on))) : null,
    },
    { key: "published", label: words.stepPublished, note: by(page.published) },
  ];
  const here = notes.findIndex((s) => s.note === null);
  return (
    <Card title={words.steps}>
      <Steps
        label={words.steps}
        steps={notes.map((s, i): Step => ({ ...s, state: s.note ? "done" : i === here ? "current" : "to_come" }))}
      />
      <NextStep page={page} />
    </Card>
  );
}

/** What this person can do now, or who is awaited. */
function NextStep({ page }: { page: DecisionPage }) {
  const words = useWords(awardsWords).decision;
  const back = useWords(sendingBackWords);
  const reserve = useWords(reserveWords);
  const root = `/gestion/decisions/${page.reference}`;
  const list = `/gestion/appels/${page.callReference}/deliberation`;
  const { can } = page;
  return (
    <div className="stack">
      {can.approve ? (
        <CommandForm action={`${root}/approbation`}>
          <input type="hidden" name="version" value={page.version} />
          <p>{words.approveLead}</p>
          <Button>{words.approve}</Button>
        </CommandForm>
      ) : page.status === "prepared" ? (
        <InsetNote>{page.isOwn ? words.notYours : words.waitsApproval}</InsetNote>
      ) : null}
      {page.sentBackReason ? (
        <InsetNote>
          <p>{back.cameBack}</p>
          <p className="prewrap">{page.sentBackReason}</p>
        </InsetNote>
      ) : null}
      {can.change ? (
        <ButtonLink to={list} variant="secondary">
          {words.change}
        </ButtonLink>
      ) : null}
      {can.record ? (
        <ButtonLink to={`${root}/deliberation`} variant={page.deliberation ? "secondary" : "primary"}>
          {page.deliberation ? words.recordAgain : words.record}
        </ButtonLink>
      ) : null}
      {can.publish ? (
        <ButtonLink to={`${root}/publication`} variant={page.deliberation ? "primary" : "secondary"}>
          {words.publish}
        </ButtonLink>
      ) : null}
      {can.sendBack ? (
        <ButtonLink to={`${root}/renvoi`} variant="quiet">
          {back.link}
        </ButtonLink>
      ) : null}
      {can.next ? (
        <>
          <p>{words.nextLead}</p>
          <ButtonLink to={list} variant="secondary">
            {words.next}
          </ButtonLink>
          <A to={`/gestion/appels/${page.callReference}/liste-complementaire`}>{reserve.title}</A>
        </>
      ) : null}
    </div>
  );
}

function MoneyCard({ page }: { page: DecisionPage }) {
  const words = useWords(awardsWords).decision;
  const { envelope } = page;
  return (
    <Card title={words.money}>
      <Gauge
        envelopeCents={envelope.appropriatedCents}
        awardedCents={envelope.takenCents}
        paidCents={envelope.paidCents}
      />
      <SummaryList
        rows={[
          { key: "envelope", label: words.envelope, value: <Euros cents={envelope.appropriatedCents} /> },
          { key: "awarded", label: words.awarded, value: <Euros cents={page.totals.awardedCents} /> },
          {
            key: "rest",
            label: page.published ? words.restNow : words.rest,
            value: <Euros cents={envelope.restCents} />,
          },
          ...(page.reserveValidUntil
            ? [{ key: "reserve", label: words.reserveUntil, value: <Day at={page.reserveValidUntil} /> }]
            : []),
          ...(page.rankingHash
            ? [{ key: "ranking", label: words.ranking, value: <code className="break">{page.rankingHash}</code> }]
            : []),
          ...(page.contentHash
            ? [{ key: "content", label: words.content, value: <code className="break">{page.contentHash}</code> }]
            : []),
        ]}
      />
    </Card>
  );
}
