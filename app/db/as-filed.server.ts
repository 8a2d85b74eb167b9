import type { Reader, Tx } from "~/db/database.server";
import { documentOf, documentShape } from "~/db/documents.server";
import type { DossierFile } from "~/db/proposals.server";
import type { FiledContent } from "~/domain/proposals/filed-content";

/**
 * A dossier as its town last filed it. While a request waits for an answer the town writes in it, and what it has not
 * sent yet is not for anybody else to read; at any other time what is kept is what was filed.
 */
export async function asFiled(from: Reader | Tx, file: DossierFile): Promise<DossierFile> {
  if (!file.request) return file;
  const { openedAt } = file.request;
  const { id: proposalId } = file.proposal;
  const [version, rows] = await Promise.all([
    from.proposalVersion.findFirst({
      where: { proposalId, filedAt: { lte: openedAt } },
      orderBy: { number: "desc" },
      select: { content: true },
    }),
    from.document.findMany({
      where: {
        proposalId,
        uploadedAt: { lte: openedAt },
        AND: [
          { OR: [{ replacedAt: null }, { replacedAt: { gt: openedAt } }] },
          { OR: [{ removedAt: null }, { removedAt: { gt: openedAt } }] },
        ],
      },
      orderBy: { uploadedAt: "asc" },
      select: documentShape,
    }),
  ]);
  if (!version) return file;
  const filed = (JSON.parse(version.content) as FiledContent).sections;
  const sections = Object.fromEntries(
    Object.entries(file.sections).map(([id, saved]) => [id, { ...saved, content: filed[id] ?? {} }]),
  ) as DossierFile["sections"];
  const documents = rows.map(documentOf);
  return { ...file, sections, documents, dossier: { ...file.dossier, sections, documents } };
}
