import { findDocument, removeDocumentRow } from "~/db/documents.server";
import { editingOf, findTownDossier, refreshProposalRow } from "~/db/proposals.server";
import { detach } from "~/domain/proposals/attaching";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Takes a file out of a dossier; its bytes and its trace stay. */
export async function removeDocument(
  { actor, now, tx, tell }: Work,
  { reference, documentId }: { reference: string; documentId: string },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const [file, document] = [await findTownDossier(tx, actor, reference), await findDocument(tx, documentId)];
  if (!file || document?.proposal?.id !== file.proposal.id) return refuse("not-found");

  const removed = detach(editingOf(file), document, actor, now);
  if (!removed.ok) return removed;

  await removeDocumentRow(tx, documentId, removed.value.removedAt);
  const { version } = await refreshProposalRow(tx, file.proposal.id, now);
  await tell("document.removed", {
    subject: ["proposal", file.proposal.id],
    townId: file.proposal.townId,
    data: { reference, documentId, kind: document.kind, sha256: document.sha256 },
  });
  return grant({ dossierVersion: version });
}
