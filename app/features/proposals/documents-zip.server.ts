import { filedDocuments } from "~/db/documents.server";
import { grant } from "~/domain/shared/outcome";
import { dossierToRead } from "~/features/proposals/document-file.server";
import type { Visit } from "~/features/visit.server";
import { zipNames } from "~/words/dossier-zip";

/** The accepted files of a dossier for whoever may read it, named by kind so that they sort as the form does. */
export async function documentsZip({ actor, read, locale, now }: Visit, { reference }: { reference: string }) {
  const proposal = await dossierToRead(read, actor, reference, now);
  if (!proposal.ok) return proposal;
  const { id, town } = proposal.value;
  const words = zipNames[locale];
  const folder = words.folder(reference, town.name);
  const files = (await filedDocuments(read, id)).map(({ kind, fileName, ...file }, i) => ({
    ...file,
    name: words.entry(i + 1, kind, fileName),
  }));
  const hashes = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
  return grant({
    fileName: `${folder}.zip`,
    entries: [
      ...files.map(({ name, storageKey, sizeBytes, uploadedAt }) => ({
        name: `${folder}/${name}`,
        at: uploadedAt,
        storageKey,
        sizeBytes,
      })),
      { name: `${folder}/${words.hashes}`, at: now, text: hashes },
    ],
  });
}
