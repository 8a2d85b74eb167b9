import { useEffect, useState } from "react";
import { NotificationBanner } from "~/components/banner";
import { Button, ButtonRow } from "~/components/button";
import { A } from "~/components/link";
import { draftsUnder, type FoundDraft, stillWaiting } from "~/components/local-drafts";
import { useLocale, useWords } from "~/components/locale";
import { hasArrived } from "~/components/post-draft";
import { SummaryList } from "~/components/summary-list";
import { SECTION_IDS, SECTION_SLUGS, type SectionId } from "~/domain/proposals/sections";
import type { SectionPage } from "~/features/proposals/section-page.server";
import { arrivalAddress, draftName } from "~/features/proposals/taken-draft";
import { autosaveWords } from "~/words/autosave";
import { shortInstant } from "~/words/format";
import { href } from "~/words/locale";
import { fieldLabel, fieldText } from "~/words/proposals-reading";
import { proposalsTerms } from "~/words/proposals-terms";

type Choice = { take: (draft: FoundDraft) => void; ignore: (draft: FoundDraft) => void };

/** Texts that this browser still holds and the server does not: the writer takes each up, or lets it go. */
export function FoundDrafts({ found, take, ignore }: Choice & { found: FoundDraft[] }) {
  const words = useWords(autosaveWords);
  const locale = useLocale();
  return found.map((draft) => (
    <NotificationBanner key={draft.id} title={words.foundTitle}>
      <p>{words.found(shortInstant(locale, new Date(draft.at)))}</p>
      <ButtonRow>
        <Button type="button" onClick={() => take(draft)}>
          {words.take}
        </Button>
        <Button type="button" variant="secondary" onClick={() => ignore(draft)}>
          {words.ignore}
        </Button>
      </ButtonRow>
    </NotificationBanner>
  ));
}

/** The same where nothing can be written any more: the text is shown, to be copied. */
export function LockedDrafts({ page: { header, writer, section } }: { page: SectionPage }) {
  const words = useWords(autosaveWords);
  const locale = useLocale();
  const found = useWaiting(header.reference, writer, section);
  return found.map((draft) => (
    <NotificationBanner key={draft.id} title={words.foundTitle}>
      <p>
        {words.found(shortInstant(locale, new Date(draft.at)))} {words.cannotTake}
      </p>
      <SummaryList
        rows={[...new URLSearchParams(draft.text)]
          .filter(([name, value]) => value !== "" && name !== "done")
          .map(([name, value], i) => ({
            key: `${name} ${i}`,
            label: fieldLabel(locale, section, name),
            value: <span className="prewrap">{fieldText(locale, section, name.replace(/\.\d+\./, "."), value)}</span>,
          }))}
      />
    </NotificationBanner>
  ));
}

/** On the page of a dossier: in which of its sections a text still waits in this browser. */
export function UnsentSections({ reference, writer }: { reference: string; writer: string }) {
  const words = useWords(autosaveWords);
  const { sections } = useWords(proposalsTerms);
  const found = useWaiting(reference, writer);
  const waiting = SECTION_IDS.filter((section) => found.some((draft) => isOf(draft, reference, writer, section)));
  if (waiting.length === 0) return null;
  return (
    <NotificationBanner title={words.foundTitle}>
      <p>{words.elsewhere}</p>
      <ul>
        {waiting.map((section) => (
          <li key={section}>
            <A to={`/dossiers/${reference}/${SECTION_SLUGS[section]}`}>{sections[section]}</A>
          </li>
        ))}
      </ul>
    </NotificationBanner>
  );
}

const isOf = ({ id }: FoundDraft, reference: string, writer: string, section: SectionId) =>
  id.startsWith(`${draftName(reference, writer, section)}/`);

/** What this browser holds of somebody's texts for a dossier, or one section of it, and the portal does not. Asked once the page stands. */
function useWaiting(reference: string, writer: string, only?: SectionId): FoundDraft[] {
  const locale = useLocale();
  const [found, setFound] = useState<FoundDraft[]>([]);
  useEffect(() => {
    let isGone = false;
    const inSection = (section: SectionId) =>
      stillWaiting(
        () => draftsUnder(`${draftName(reference, writer, section)}/`),
        (draft) => hasArrived(href(locale, arrivalAddress(reference, section)), draft),
      );
    void Promise.all((only ? [only] : SECTION_IDS).map(inSection)).then((waiting) => {
      if (!isGone) setFound(waiting.flat());
    });
    return () => {
      isGone = true;
    };
  }, [reference, writer, only, locale]);
  return found;
}
