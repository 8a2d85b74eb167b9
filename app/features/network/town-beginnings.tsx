import { ButtonLink, ButtonRow } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { useLocale, useWords } from "~/components/locale";
import type { TownCall } from "~/features/network/town-call";
import { day, deadline } from "~/words/format";
import { networkWords } from "~/words/network";
import { townHomeWords } from "~/words/town-home";

type Beginning = { call: TownCall; mayStart: boolean };

/** No dossier yet: why, and the one thing to do. */
export function NoDossier({ call: { open, last, upcoming }, mayStart }: Beginning) {
  const home = useWords(townHomeWords);
  const { seeCalls } = useWords(networkWords).space;
  const locale = useLocale();
  if (open) {
    const start = mayStart ? (
      <ButtonLink to={`/dossiers/nouveau?appel=${open.reference}`}>{home.start}</ButtonLink>
    ) : (
      <ButtonLink to={`/appels/${open.reference}`}>{seeCalls}</ButtonLink>
    );
    return <EmptyState action={start}>{home.emptyOpen(open.title, deadline(locale, new Date(open.until)))}</EmptyState>;
  }
  const next = upcoming ? home.nextOpens(upcoming.title, day(locale, new Date(upcoming.opensAt))) : home.nextUnknown;
  const why = last ? home.emptyClosed(last.title, deadline(locale, new Date(last.closesAt))) : home.emptyNone;
  return (
    <EmptyState action={<ButtonLink to="/appels/avertissement">{home.notify}</ButtonLink>}>
      {why} {next}
    </EmptyState>
  );
}

/** A new dossier while a call is open: from a blank page, or from the last one. */
export function WhatToBegin({ call: { open, startFrom }, mayStart }: Beginning) {
  const home = useWords(townHomeWords);
  const locale = useLocale();
  if (!open || !mayStart) return null;
  return (
    <>
      <p>{home.openNow(open.title, deadline(locale, new Date(open.until)))}</p>
      <ButtonRow>
        <ButtonLink variant="secondary" to={`/dossiers/nouveau?appel=${open.reference}`}>
          {home.start}
        </ButtonLink>
        {startFrom ? (
          <ButtonLink variant="quiet" to={`/dossiers/${startFrom.reference}/copie`}>
            {home.startFrom(startFrom.title)}
          </ButtonLink>
        ) : null}
      </ButtonRow>
    </>
  );
}
