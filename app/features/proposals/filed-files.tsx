import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import type { ReadFile } from "~/features/proposals/check-dossier.server";
import { proposalsWords } from "~/words/proposals";
import { fileSize } from "~/words/proposals-reading";
import { proposalsTerms } from "~/words/proposals-terms";

/** The files of a dossier, to open and to compare by their hash. */
export function FiledFiles({ files, reference }: { files: readonly ReadFile[]; reference: string }) {
  const words = useWords(proposalsWords);
  const { documentKinds } = useWords(proposalsTerms);
  const locale = useLocale();
  return (
    <DataTable
      caption={words.documents.filed}
      rows={files}
      rowKey={(f) => f.id}
      empty={<p>{words.preview.noFile}</p>}
      columns={[
        { key: "kind", header: words.documents.kind, cell: (f) => documentKinds[f.kind], rowHeader: true },
        {
          key: "name",
          header: words.documents.fileName,
          cell: (f) => (
            <A to={`/dossiers/${reference}/pieces/${f.id}`} reloadDocument>
              {f.fileName}
            </A>
          ),
        },
        {
          key: "size",
          header: words.documents.size,
          cell: (f) => <span className="nowrap">{fileSize(locale, f.sizeBytes)}</span>,
          align: "right",
        },
        { key: "hash", header: words.documents.hash, cell: (f) => <code>{f.sha256}</code> },
      ]}
    />
  );
}
