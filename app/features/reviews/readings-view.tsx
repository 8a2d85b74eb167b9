import { CallCrumbs } from "~/components/call-crumbs";
import { useLocale, useWords } from "~/components/locale";
import { Deadline } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import { Stat, Stats } from "~/components/stat";
import { listAddress } from "~/features/reviews/desk-addresses";
import { DossierReadings } from "~/features/reviews/dossier-readings";
import { ReaderReadings } from "~/features/reviews/reader-readings";
import type { ReadingsPage } from "~/features/reviews/readings-page.server";
import { callsWords } from "~/words/calls";
import { integer } from "~/words/format";
import { readingsWords } from "~/words/readings";

/** The desk of a review: who is how far, which dossier lacks what, and what can be done about it. */
export function ReadingsView({ page }: { page: ReadingsPage }) {
  const words = useWords(readingsWords);
  const { phase } = useWords(callsWords).desk;
  const locale = useLocale();
  const { totals } = page;
  return (
    <div className="stack print-wide">
      <CallCrumbs call={page} here={words.title} />
      <PageHeading
        caption={page.title}
        title={words.title}
        lead={
          <>
            {words.phase(phase[page.phase])}.{" "}
            {page.closesAt ? (
              <>
                {page.isWritable ? words.until : words.over} <Deadline at={page.closesAt} />.
              </>
            ) : null}
          </>
        }
      />
      <Stats>
        <Stat label={words.wanted} value={integer(locale, totals.wanted)} note={words.wantedNote(page.perDossier)} />
        <Stat label={words.assigned} value={integer(locale, totals.expected)} />
        <Stat label={words.submitted} value={integer(locale, totals.submitted)} />
        <Stat label={words.late} value={integer(locale, totals.late)} to={listAddress(page.reference, "late")} />
        <Stat label={words.holes} value={integer(locale, totals.holes)} to={listAddress(page.reference, "holes")} />
      </Stats>
      <ReaderReadings page={page} />
      <DossierReadings page={page} />
    </div>
  );
}
