import { ButtonLink, ButtonRow } from "~/components/button";
import { useLocale, useWords } from "~/components/locale";
import type { TownCall } from "~/features/network/town-call";
import { deadline } from "~/words/format";
import { townHomeWords } from "~/words/town-home";

type Beginning = { call: TownCall; mayStart: boolean };

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
