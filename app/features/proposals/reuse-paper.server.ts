import type { Reader } from "~/db/database.server";
import { addDocumentRow } from "~/db/documents.server";
import { editingOf, findTownDossier, refreshProposalRow } from "~/db/proposals.server";
import { findInSafe } from "~/db/safe.server";
import { attach } from "~/domain/proposals/attaching";
import { mayReuse, SERVES_AS } from "~/domain/proposals/safe";
import { type Actor, personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit, Work } from "~/features/visit.server";

type Asked = { reference: string; documentId: string };

/** A paper of the safe of the town whose dossier it is, if it may go into it now. */
async function reusable(from: Reader, actor: Actor, now: Date, { reference, documentId }: Asked) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const [file, paper] = [await findTownDossier(from, actor, reference), await findInSafe(from, documentId)];
  if (!file || !paper || paper.removedAt || paper.townId !== file.proposal.townId) return refuse("not-found");
  const may = mayReuse(paper, now);
  if (!may.ok) return may;
  const kind = SERVES_AS[paper.kind];
  const attached = attach(editingOf(file), file.documents, { ...paper, kind }, actor, now);
  return attached.ok ? grant({ file, paper, kind, replaces: attached.value.replaces }) : attached;
}

/** Asked before the bytes are taken again. */
export async function paperToReuse({ actor, now, read }: Visit, asked: Asked) {
  const found = await reusable(read, actor, now, asked);
  return found.ok ? grant({ storageKey: found.value.paper.storageKey }) : found;
}

/** Attaches a paper of the town's safe to a dossier. `storageKey`: where its bytes were taken again. */
export async function reusePaper(
  { actor, now, tx, tell }: Work,
  { storageKey, ...asked }: Asked & { storageKey: string },
) {
  const found = await reusable(tx, actor, now, asked);
  if (!found.ok) return found;
  const { file, paper, kind, replaces } = found.value;
  const { id: proposalId, townId } = file.proposal;
  const { fileName, mediaType, sizeBytes, sha256, verdict, verdictNote, checkedAt } = paper;
  const row = {
    ...{ fileName, mediaType, sizeBytes, sha256, verdict, verdictNote, checkedAt },
    ...{ townId, proposalId, kind, storageKey },
    uploadedById: personId(actor) ?? "",
    uploadedAt: now,
    reusedFromId: paper.id,
  };
  const { id } = await addDocumentRow(tx, row, replaces);
  const { version } = await refreshProposalRow(tx, proposalId, now);
  await tell("document.added", {
    subject: ["proposal", proposalId],
    townId,
    data: { reference: asked.reference, documentId: id, kind, sha256, replaced: replaces !== null, fromSafe: true },
  });
  return grant({ id, dossierVersion: version });
}
