import type { ReactNode } from "react";
import { NotificationBanner } from "~/components/banner";
import { useLocale, useWords } from "~/components/locale";
import { LockedFields } from "~/components/locked-field";
import type { SectionPage } from "~/features/proposals/section-page.server";
import { ReadingTable } from "~/features/proposals/section-reading";
import { proposalsWords } from "~/words/proposals";
import { fieldLabel, readSection } from "~/words/proposals-reading";
import { requestsWords } from "~/words/requests";

/** Around the form of a section of which some fields are asked for: the others are shown, and not to be changed. */
export function PartlyLocked({ page, children }: { page: SectionPage; children: ReactNode }) {
  const words = useWords(requestsWords);
  const { notAnswered } = useWords(proposalsWords).section;
  const locale = useLocale();
  const { section, content, lockedFields, lockedWhy } = page;
  if (lockedFields.length === 0) return children;
  const { lines, tables } = readSection(locale, section, content);
  const shown = (name: string): ReactNode => {
    const table = tables.find((t) => t.list === name);
    if (table) return <ReadingTable table={table} />;
    const line = lines.find((l) => l.field === name);
    return line ? <p className="prewrap">{line.text || notAnswered}</p> : null;
  };
  const asked = Object.keys(content).filter((name) => !lockedFields.includes(name));
  return (
    <>
      <NotificationBanner title={words.partlyLocked}>
        <p>{words.onlyThese(asked.map((name) => `«\u00a0${fieldLabel(locale, section, name)}\u00a0»`).join(", "))}</p>
        <p>{lockedWhy}</p>
      </NotificationBanner>
      <LockedFields value={Object.fromEntries(lockedFields.map((name) => [name, shown(name)]))}>
        {children}
      </LockedFields>
    </>
  );
}
