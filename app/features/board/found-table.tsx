import { DataTable } from "~/components/data-table";
import { useWords } from "~/components/locale";
import { personalDataOf } from "~/domain/board/experience";
import type { ExperienceDraft } from "~/domain/board/experience-form";
import type { PublicationPage } from "~/features/board/publication-pages.server";
import { boardWords } from "~/words/board";
import { boardTerms } from "~/words/board-terms";

/** The passages that look like personal data, and where they stand. */
export function FoundTable(given: { found: PublicationPage["found"] } | { draft: ExperienceDraft }) {
  const words = useWords(boardWords).publication;
  const terms = useWords(boardTerms);
  const found = "found" in given ? given.found : personalDataOf(given.draft);
  return (
    <DataTable
      caption={words.foundCaption}
      rows={found.map((f, i) => ({ ...f, id: String(i) }))}
      rowKey={(f) => f.id}
      columns={[
        { key: "where", header: words.where, rowHeader: true, cell: (f) => terms.fields[f.field] },
        { key: "kind", header: words.kind, cell: (f) => terms.personalData[f.kind] },
        { key: "excerpt", header: words.excerpt, cell: (f) => <span className="break">{f.excerpt}</span> },
      ]}
    />
  );
}
