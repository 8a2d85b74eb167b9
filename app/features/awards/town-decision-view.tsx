import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { Badge } from "~/components/badge";
import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button, ButtonLink } from "~/components/button";
import { Card } from "~/components/card";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Day, Euros, Points } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { SummaryList, type SummaryRow } from "~/components/summary-list";
import { TextArea } from "~/components/text-area";
import { MESSAGE_CHARS_MAX } from "~/domain/proposals/dossier-forms";
import { AwardAnswerForm } from "~/features/awards/award-answer-form";
import type { TownDecision } from "~/features/awards/town-decision.server";
import { awardsWords } from "~/words/awards";
import { awardsTerms } from "~/words/awards-terms";
import { day, hundredths } from "~/words/format";
import { meetingRequestWords } from "~/words/meeting-request";
import { proposalsWords } from "~/words/proposals";
import { reserveWords } from "~/words/reserve";

const TONES = { full: "ok", partial: "ok", reserve: "info", refused: "neutral" } as const;

/** What was decided on a dossier, as its town reads it, and the town's answer. */
export function TownDecisionView({ page, answer }: { page: TownDecision; answer: FormAnswer | undefined }) {
  const words = useWords(awardsWords).told;
  const reserve = useWords(reserveWords);
  const terms = useWords(awardsTerms);
  const dossiers = useWords(proposalsWords);
  const root = `/dossiers/${page.reference}`;
  return (
    <div className="stack">
      <Breadcrumb
        items={[
          { label: dossiers.crumbs, to: "/dossiers" },
          { label: dossiers.dossier(page.reference), to: root },
          { label: words.title },
        ]}
      />
      <AnswerSummary answer={answer} />
      <PageHeading
        caption={`${page.reference} · ${page.townName} · ${page.callTitle}`}
        title={terms.notifications[page.said.kind]}
        lead={page.title}
        aside={page.award ? <Badge tone={TONES[page.said.kind]}>{terms.awardStates[page.award.status]}</Badge> : null}
      />
      <SummaryList rows={useFacts(page)} />
      {page.said.kind === "reserve" ? (
        <InsetNote>{page.reserveLapsed ? reserve.lapsedForTown : words.reserveLead}</InsetNote>
      ) : null}
      <AnswerPart page={page} answer={answer} />
      <Marks page={page} />
      <p>
        <A to={`${root}/decision.pdf`}>{words.letter}</A>
      </p>
      <p className="hint">{words.appeal}</p>
      {page.can.meet ? <MeetingForm reference={page.reference} /> : null}
      <p>
        <A to={`${root}/echanges`}>{words.exchange}</A>
      </p>
    </div>
  );
}

function useFacts({ said, place, deliberation, publishedAt, reserveValidUntil }: TownDecision): SummaryRow[] {
  const words = useWords(awardsWords).told;
  const locale = useLocale();
  const rows: (SummaryRow | null)[] = [
    { key: "asked", label: words.asked, value: <Euros cents={said.askedCents} /> },
    said.grantedCents > 0 ? { key: "granted", label: words.granted, value: <Euros cents={said.grantedCents} /> } : null,
    said.kind === "partial"
      ? { key: "difference", label: words.difference, value: <Euros cents={said.differenceCents} /> }
      : null,
    said.reasons
      ? { key: "reasons", label: words.reasons, value: <span className="prewrap">{said.reasons}</span> }
      : null,
    said.meanHundredths === null
      ? null
      : { key: "mean", label: words.mean, value: words.meanText(hundredths(locale, said.meanHundredths)) },
    said.lastAwardedHundredths === null
      ? null
      : { key: "last", label: words.last, value: words.meanText(hundredths(locale, said.lastAwardedHundredths)) },
    place === null ? null : { key: "place", label: words.reservePlace, value: String(place) },
    reserveValidUntil ? { key: "until", label: words.reserveUntil, value: <Day at={reserveValidUntil} /> } : null,
    deliberation
      ? {
          key: "deliberation",
          label: words.deliberation,
          value: words.deliberationText(deliberation.number, day(locale, new Date(deliberation.on))),
        }
      : null,
    { key: "published", label: words.published, value: <Day at={publishedAt} /> },
  ];
  return rows.filter((row) => row !== null);
}

function AnswerPart({ page, answer }: { page: TownDecision; answer: FormAnswer | undefined }) {
  const words = useWords(awardsWords).told;
  const locale = useLocale();
  const { award } = page;
  if (!award) return null;
  if (page.can.answer) return <AwardAnswerForm page={page} answer={answer} />;
  const when = award.answeredAt ? day(locale, new Date(award.answeredAt)) : "";
  if (award.status === "notified") return <InsetNote>{words.waitsSignatory}</InsetNote>;
  if (award.status === "declined") return <InsetNote>{words.declined(when)}</InsetNote>;
  return (
    <>
      <InsetNote>{award.hasAgreement ? words.agreed(when) : words.accepted(when)}</InsetNote>
      {award.hasAgreement ? (
        <p>
          <ButtonLink to={`/dossiers/${page.reference}/convention`}>{words.toAgreement}</ButtonLink>
        </p>
      ) : null}
    </>
  );
}

function Marks({ page: { marks } }: { page: TownDecision }) {
  const words = useWords(awardsWords).told;
  if (marks.length === 0) return null;
  return (
    <Card title={words.marks}>
      <DataTable
        caption={words.marksCaption}
        rows={marks}
        rowKey={(m) => m.code}
        columns={[
          { key: "criterion", header: words.criterion, rowHeader: true, cell: (m) => m.label },
          { key: "weight", header: words.weight, align: "right", cell: (m) => m.weight },
          { key: "mark", header: words.mark, align: "right", cell: (m) => <Points hundredths={m.meanHundredths} /> },
        ]}
      />
    </Card>
  );
}

/** A refused town asks to meet: its words go into the thread of the dossier, where the answer stays too. */
function MeetingForm({ reference }: { reference: string }) {
  const words = useWords(meetingRequestWords);
  return (
    <Card title={words.title} id="rendez-vous">
      <p>{words.lead}</p>
      <CommandForm action={`/dossiers/${reference}/echanges`} className="stack">
        <TextArea
          name="body"
          label={words.message}
          hint={words.hint}
          limit={MESSAGE_CHARS_MAX}
          rows={4}
          defaultValue={words.ready(reference)}
        />
        <div>
          <Button>{words.send}</Button>
        </div>
      </CommandForm>
    </Card>
  );
}
