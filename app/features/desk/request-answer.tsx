import { DataTable } from "~/components/data-table";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import type { AskedChange, AskedFile } from "~/features/desk/request-answers.server";
import { requestsWords } from "~/words/requests";

/** What the answer to a request changed: each thing that was asked for, before and after. */
export function RequestAnswer({ changes, reference }: { changes: readonly AskedChange[]; reference: string }) {
  const words = useWords(requestsWords).diff;
  const rows = changes.map((change, i) => ({ ...change, id: String(i) }));
  const text = (said: string) => <span className="prewrap">{said || words.empty}</span>;
  const files = (held: readonly AskedFile[]) => <Files files={held} reference={reference} />;
  const unchanged = <span className="secondary">{words.unchanged}</span>;
  return (
    <DataTable
      caption={words.caption}
      rows={rows}
      rowKey={(r) => r.id}
      empty={<p>{words.unchanged}</p>}
      columns={[
        { key: "field", header: words.field, cell: (r) => r.label, rowHeader: true },
        { key: "before", header: words.before, cell: (r) => (r.kind === "text" ? text(r.before) : files(r.before)) },
        {
          key: "after",
          header: words.after,
          cell: (r) => (r.after === null ? unchanged : r.kind === "text" ? text(r.after) : files(r.after)),
        },
      ]}
    />
  );
}

function Files({ files, reference }: { files: readonly AskedFile[]; reference: string }) {
  const words = useWords(requestsWords).diff;
  if (files.length === 0) return <>{words.noFile}</>;
  return (
    <ul className="list-plain">
      {files.map(({ id, fileName }) => (
        <li key={id ?? fileName}>
          {id ? (
            <A to={`/dossiers/${reference}/pieces/${id}`} reloadDocument>
              {fileName}
            </A>
          ) : (
            fileName
          )}
        </li>
      ))}
    </ul>
  );
}
