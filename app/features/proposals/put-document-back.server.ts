import { findDocument, restoreDocumentRow } from "~/db/documents.server";
import { editingOf, findTownDossier, refreshProposalRow } from "~/db/proposals.server";
import { putBack } from "~/domain/proposals/attaching";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Puts a file back that was just taken out of a dossier. */
export async function putDocumentBack(
  { actor, now, tx, tell }: Work,
  { reference, documentId }: { reference: string; documentId: string },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const [file, document] = [await findTownDossier(tx, actor, reference), await findDocument(tx, documentId)];
  if (!file || document?.proposal?.id !== file.proposal.id || document.replacedAt) return refuse("not-found");

  const back = putBack(editingOf(file), file.documents, document, actor, now);
  if (!back.ok) return back;

  await restoreDocumentRow(tx, documentId);
  const { version } = await refreshProposalRow(tx, file.proposal.id, now);
  await tell("document.put_back", {
    subject: ["proposal", file.proposal.id],
    townId: file.proposal.townId,
    data: { reference, documentId, kind: document.kind, sha256: document.sha256 },
  });
  return grant({ dossierVersion: version });
}
