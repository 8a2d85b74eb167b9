import { NotificationBanner } from "~/components/banner";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { SECTION_SLUGS } from "~/domain/proposals/sections";
import type { SectionPage } from "~/features/proposals/section-page.server";
import { togetherWords } from "~/words/together";

/** A part of what this person wrote is not in the section: somebody wrote the same at the same time. */
export function WaitingChoice({ page: { header, section, together } }: { page: SectionPage }) {
  const words = useWords(togetherWords).choice;
  if (together.choice === null) return null;
  return (
    <NotificationBanner tone="warning" title={words.waitingTitle}>
      <p>{words.waiting}</p>
      <p>
        <A to={`/dossiers/${header.reference}/historique/${SECTION_SLUGS[section]}/${together.choice}/choix`}>
          {words.choose}
        </A>
      </p>
    </NotificationBanner>
  );
}
