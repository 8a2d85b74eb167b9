import { Card } from "~/components/card";
import { useWords } from "~/components/locale";
import type { ReadFile } from "~/features/proposals/check-dossier.server";
import { proposalsWords } from "~/words/proposals";
import { proposalsTerms } from "~/words/proposals-terms";

/** The files of a dossier with their fingerprints. */
export function FileList({ reference, files }: { reference: string; files: readonly ReadFile[] }) {
  const words = useWords(proposalsWords);
  const kinds = useWords(proposalsTerms).documentKinds;
  return (
    <Card title={words.documents.filed}>
      {files.length === 0 ? (
        <p>{words.preview.noFile}</p>
      ) : (
        <ul>
          {files.map((file) => (
            <li key={file.id}>
              {kinds[file.kind]}{"\u00a0: "}
              <a href={`/dossiers/${reference}/pieces/${file.id}`}>{file.fileName}</a> <code className="hint">{file.sha256}</code>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
