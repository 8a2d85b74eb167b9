import { Card } from "~/components/card";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { NextOpening } from "~/features/calls/call-list";
import type { CallPage } from "~/features/calls/call-page.server";
import { callPageWords } from "~/words/call-page";
import { callsWords } from "~/words/calls";
import { deadline } from "~/words/format";

/** Beside the calendar: who may file, and once the call is closed what a town can still do. */
export function WhatRemains({ call }: { call: CallPage }) {
  const words = useWords(callPageWords);
  const { who, whoText } = useWords(callsWords).page;
  if (call.state === "open")
    return (
      <Card title={who}>
        <p>{whoText}</p>
        <p>
          <A to="/reseau/charte">{words.readCharter}</A>
        </p>
      </Card>
    );
  return (
    <Card title={call.state === "closed" ? words.closedTitle : who} id="et-maintenant">
      {call.state === "closed" ? <StillPossible call={call} /> : <p>{whoText}</p>}
      <NextOpening follows={call.follows} />
      {call.follows === null ? (
        <p>
          <A to="/appels/avertissement">{words.notify}</A>. <span className="secondary">{words.notifyMembers}</span>
        </p>
      ) : null}
    </Card>
  );
}

function StillPossible({ call: { remains } }: { call: CallPage }) {
  const words = useWords(callPageWords);
  const locale = useLocale();
  const when = (at: Date) => deadline(locale, new Date(at));
  const { drafts, moreTimeUntil, next } = remains;
  return (
    <ul>
      {drafts.map(({ reference, title }) => (
        <li key={reference}>
          <A to={`/dossiers/${reference}`}>{words.readDraft(reference, title)}</A>
        </li>
      ))}
      {drafts.length === 0 ? (
        <li>
          <A to="/dossiers">{words.readDrafts}</A>. {words.readText}
        </li>
      ) : null}
      <li>
        {moreTimeUntil ? (
          <>
            <A to="/contact">{words.askMore}</A>. {words.askMoreText(when(moreTimeUntil))}
          </>
        ) : (
          words.tooLateText
        )}
      </li>
      <li>
        {next ? (
          <>
            <A to={`/appels/${next.reference}`}>{words.next(next.title)}</A>. {words.nextOpens(when(next.opensAt))}
          </>
        ) : (
          words.nextUnknown
        )}
      </li>
      <li>
        <A to="/projets">{words.seeProjects}</A>. {words.seeProjectsText}
      </li>
    </ul>
  );
}
