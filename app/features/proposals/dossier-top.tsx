import type { ReactNode } from "react";
import { Breadcrumb } from "~/components/breadcrumb";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { StatusTag, type Tone } from "~/components/status-tag";
import type { TownStatus } from "~/domain/proposals/proposal";
import type { DossierHeader } from "~/features/proposals/dossier-header.server";
import { deadline } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";

const TONES: Record<TownStatus, Tone> = {
  draft: "neutral",
  received: "info",
  to_complete: "wait",
  under_review: "info",
  inadmissible: "bad",
  withdrawn: "neutral",
  awarded: "ok",
  reserved: "info",
  refused: "neutral",
};

export function DossierStatus({ status }: { status: TownStatus }) {
  return <StatusTag tone={TONES[status]}>{useWords(proposalsTerms).townStatuses[status]}</StatusTag>;
}

type TopProps = {
  header: DossierHeader;
  title: ReactNode;
  caption?: string;
  lead?: ReactNode /** The name of this page in the way to it; absent on the dossier's own page. */;
  here?: string;
};

/** The way to the page, its one title, and where the dossier stands. */
export function DossierTop({ header, title, caption, lead, here }: TopProps) {
  const words = useWords(proposalsWords);
  const dossier = words.dossier(header.reference);
  const way = here ? [{ label: dossier, to: `/dossiers/${header.reference}` }, { label: here }] : [{ label: dossier }];
  return (
    <>
      <Breadcrumb items={[{ label: words.crumbs, to: "/dossiers" }, ...way]} />
      <PageHeading
        title={title}
        caption={caption ?? `${dossier}, ${header.townName}`}
        lead={lead}
        aside={here ? null : <DossierStatus status={header.status} />}
      />
    </>
  );
}

const HOUR_MINUTES = 60;

/** Until when, and how much time is left; for a dossier that can no longer be filed, since when. */
export function DeadlineLine({ header }: { header: DossierHeader }) {
  const words = useWords(proposalsWords);
  const when = deadline(useLocale(), new Date(header.deadline));
  if (!header.isOpen) return <p>{words.closedOn(when)}</p>;
  return (
    <p>
      <strong>{words.deadline(when)}</strong>.{" "}
      {header.minutesLeft < HOUR_MINUTES ? words.lastHour(header.minutesLeft) : words.daysLeft(header.daysLeft)}
    </p>
  );
}
