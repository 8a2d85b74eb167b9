import { ButtonLink } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import type { CallNow } from "~/domain/calls/call-now";
import type { SeatRole } from "~/domain/shared/actor";
import { day, deadline } from "~/words/format";
import { townHomeWords } from "~/words/town-home";

export type Beginner = {
  townSlug: string;
  role: SeatRole;
  /** Until its charter is signed a town writes, and does not file. */
  mayFile: boolean;
};
type Props = { call: CallNow; who: Beginner };

/** No dossier yet: why, what comes first, and the one thing that this person can do about it. */
export function NoDossier({ call: { open, last, upcoming }, who }: Props) {
  const words = useWords(townHomeWords);
  const locale = useLocale();
  if (open)
    return (
      <EmptyState action={<FirstStep reference={open.reference} who={who} />}>
        {words.emptyOpen(open.title, deadline(locale, new Date(open.until)))}{" "}
        {who.role === "reader" ? words.readerAsks : words.firstCheck} {who.mayFile ? null : <CharterFirst who={who} />}
      </EmptyState>
    );
  const next = upcoming ? words.nextOpens(upcoming.title, day(locale, new Date(upcoming.opensAt))) : words.nextUnknown;
  const why = last ? words.emptyClosed(last.title, deadline(locale, new Date(last.closesAt))) : words.emptyNone;
  return (
    <EmptyState action={<ButtonLink to="/appels/avertissement">{words.notify}</ButtonLink>}>
      {why} {next}
    </EmptyState>
  );
}

function FirstStep({ reference, who: { role, townSlug } }: { reference: string; who: Beginner }) {
  const words = useWords(townHomeWords);
  if (role === "reader") return <ButtonLink to={`/espace/membres?commune=${townSlug}`}>{words.whoWrites}</ButtonLink>;
  return (
    <>
      <ButtonLink to={`/dossiers/nouveau?appel=${reference}`}>{words.start}</ButtonLink>{" "}
      <ButtonLink variant="secondary" to={`/appels/${reference}/verification`}>
        {words.selfCheck}
      </ButtonLink>
    </>
  );
}

function CharterFirst({ who: { role, townSlug } }: { who: Beginner }) {
  const words = useWords(townHomeWords);
  if (role !== "signatory") return words.charterAwaited;
  return (
    <>
      {words.charterYours} <A to={`/reseau/charte?commune=${townSlug}`}>{words.signCharter}</A>
    </>
  );
}
