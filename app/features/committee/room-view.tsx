import { useEffect, useRef, useState } from "react";
import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { Badge } from "~/components/badge";
import { InsetNote } from "~/components/banner";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { CallCrumbs } from "~/components/call-crumbs";
import { Card } from "~/components/card";
import { CheckboxGroup } from "~/components/checkbox";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { Deadline, Euros } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { AgendaTable } from "~/features/committee/agenda-table";
import { DossierInRoomCard } from "~/features/committee/dossier-in-room";
import { newsOf } from "~/features/committee/room-news";
import type { RoomPage } from "~/features/committee/room-page.server";
import { useLive } from "~/features/committee/use-live";
import { committeeWords } from "~/words/committee";

export const sessionRoot = (reference: string) => `/gestion/commissions/${reference}`;
type Props = { page: RoomPage; answer: FormAnswer | undefined };

/** The room of a committee: what is spoken of, what is left, who leaves; the same for everybody who has it open. */
export function RoomView({ page, answer }: Props) {
  const words = useWords(committeeWords);
  const root = sessionRoot(page.reference);
  const following = useLive(`${root}/direct`, page.version, page.status !== "closed");
  return (
    <div className="stack print-wide">
      <CallCrumbs
        call={{ reference: page.callReference, title: page.callTitle }}
        here={words.room.title(page.reference)}
      />
      <AnswerSummary answer={answer} />
      <PageHeading
        caption={page.callTitle}
        title={words.room.title(page.reference)}
        aside={
          <Badge tone={page.status === "open" ? "ok" : page.status === "paused" ? "wait" : "neutral"}>
            {words.statuses[page.status]}
          </Badge>
        }
        lead={
          <>
            <Deadline at={page.heldAt} />
            {page.place ? ` · ${page.place}` : ""}
          </>
        }
      />
      <Money page={page} />
      <News page={page} />
      {following === "interrupted" ? (
        <InsetNote>
          {words.room.notLive} <A to={root}>{words.room.reload}</A>
        </InsetNote>
      ) : null}
      {page.isOutNow ? <InsetNote>{words.room.outNow}</InsetNote> : null}
      <DossierInRoomCard page={page} answer={answer} />
      <AgendaTable page={page} />
      <Holding page={page} />
    </div>
  );
}

function Money({ page }: { page: RoomPage }) {
  const words = useWords(committeeWords).room;
  if (page.status === "closed")
    return (
      <InsetNote>
        <p>{words.closed}</p>
        <p>
          {words.proposed} <Euros cents={page.proposedCents} />
        </p>
      </InsetNote>
    );
  return (
    <dl className="sticky-bar room-money">
      {[
        ["available", words.available, page.availableCents] as const,
        ["proposed", words.proposed, page.proposedCents] as const,
        ["left", words.left, page.availableCents - page.proposedCents] as const,
      ].map(([key, label, cents]) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            <strong>
              <Euros cents={cents} />
            </strong>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The last change, seen by all and said to whoever listens. The paragraph stands from the start, so that it is heard. */
function News({ page }: { page: RoomPage }) {
  const locale = useLocale();
  const before = useRef(page);
  const [news, setNews] = useState("");
  useEffect(() => {
    const said = newsOf(locale, before.current, page);
    before.current = page;
    if (said) setNews(said);
  }, [locale, page]);
  return (
    <p role="status" className="room-news">
      {news}
    </p>
  );
}

/** What whoever holds the session does beside the dossiers. */
function Holding({ page }: { page: RoomPage }) {
  const words = useWords(committeeWords).room;
  const root = sessionRoot(page.reference);
  const { can, status } = page;
  const next = status === "open" ? words.pause : status === "paused" ? words.resume : words.open;
  return (
    <>
      {can.hold && status !== "closed" ? (
        <Card title={words.attendance}>
          <CommandForm action={`${root}/presences`} className="form" key={page.members.map((m) => m.isPresent).join()}>
            <CheckboxGroup
              name="present"
              label={words.attendance}
              hint={words.attendanceHint(page.quorum)}
              options={page.members.map((m) => ({ value: m.personId, label: m.name }))}
              defaultValues={page.members.filter((m) => m.isPresent).map((m) => m.personId)}
            />
            <div>
              <Button variant="secondary">{words.saveAttendance}</Button>
            </div>
          </CommandForm>
          <CommandForm action={`${root}/etat`}>
            <input type="hidden" name="to" value={status === "open" ? "paused" : "open"} />
            <Button variant={status === "open" ? "secondary" : "primary"}>{next}</Button>
          </CommandForm>
        </Card>
      ) : null}
      {can.settleCertain > 0 ? (
        <Card title={words.block(can.settleCertain)}>
          <p>{words.blockLead}</p>
          <CommandForm action={`${root}/bloc`}>
            <Button variant="secondary">{words.block(can.settleCertain)}</Button>
          </CommandForm>
        </Card>
      ) : null}
      <ButtonRow>
        {can.readMinutes ? (
          <ButtonLink to={`${root}/proces-verbal`} variant="secondary">
            {words.minutes}
          </ButtonLink>
        ) : null}
        {can.decide ? (
          <ButtonLink to={`/gestion/appels/${page.callReference}/deliberation`}>{words.decide}</ButtonLink>
        ) : null}
        {status === "closed" ? null : (
          <ButtonLink to={root} variant="quiet">
            {words.reload}
          </ButtonLink>
        )}
      </ButtonRow>
    </>
  );
}
