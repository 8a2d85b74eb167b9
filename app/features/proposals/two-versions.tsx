import { NotificationBanner } from "~/components/banner";
import { DataTable } from "~/components/data-table";
import { useLocale, useWords } from "~/components/locale";
import { changes } from "~/domain/proposals/changes";
import type { SectionFormProps } from "~/features/proposals/section-fields";
import { shortInstant } from "~/words/format";
import { proposalsWords } from "~/words/proposals";
import { fieldLabel, fieldText } from "~/words/proposals-reading";

/** Somebody saved while this person wrote: the saved text and the typed one, field by field. Neither is lost. */
export function TwoVersions({ page, answer }: SectionFormProps) {
  const words = useWords(proposalsWords).section;
  const locale = useLocale();
  if (answer?.refusal?.reason !== "stale-version" || !page.saved) return null;
  const { section } = page;
  const values: Record<string, unknown> = { ...(answer.values as object) };
  const typed = Object.fromEntries(Object.keys(page.content).map((name) => [name, values[name]]));
  const differing = changes(page.content, typed);
  const said = (path: string, value: string) =>
    fieldText(locale, section, path.replace(/\.\d+\./, "."), value) || words.empty;
  return (
    <NotificationBanner tone="warning" title={words.staleTitle}>
      <p>{words.staleText(page.saved.by, shortInstant(locale, new Date(page.saved.at)))}</p>
      <DataTable
        caption={words.staleTitle}
        captionHidden
        rows={differing}
        rowKey={(c) => c.path}
        empty={<p>{words.staleSame}</p>}
        columns={[
          { key: "field", header: words.staleField, cell: (c) => fieldLabel(locale, section, c.path), rowHeader: true },
          {
            key: "theirs",
            header: words.staleTheirs,
            cell: (c) => <span className="prewrap">{said(c.path, c.before)}</span>,
          },
          {
            key: "mine",
            header: words.staleMine,
            cell: (c) => <span className="prewrap">{said(c.path, c.after)}</span>,
          },
        ]}
      />
    </NotificationBanner>
  );
}
