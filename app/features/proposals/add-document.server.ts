import { addDocumentRow } from "~/db/documents.server";
import { examineLater } from "~/db/jobs.server";
import { editingOf, findTownDossier, refreshProposalRow } from "~/db/proposals.server";
import { attach, roomIn } from "~/domain/proposals/attaching";
import { DOCUMENTS_MAX, type DocumentKind, type DocumentVerdict } from "~/domain/proposals/documents";
import { mayEdit } from "~/domain/proposals/editing";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit, Work } from "~/features/visit.server";
import { refusalSentence } from "~/words/refusals";

/** A file that is in the store already, as it was received and examined. */
export type ReceivedDocument = {
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
};
export type Attachment = {
  reference: string;
  kind: DocumentKind;
  file: ReceivedDocument;
  verdict: DocumentVerdict;
  verdictNote: string;
};

/** Asked before a file is received: nobody fills our disk who may not. */
export async function mayAttach(
  { actor, now, locale, read }: Visit,
  { reference, kind }: { reference: string; kind: DocumentKind },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(read, actor, reference);
  if (!file) return refuse("not-found");
  const may = mayEdit(editingOf(file), { documentKind: kind }, actor, now);
  // A file of a kind that is held once takes the place of the one before.
  const stay = DOCUMENTS_MAX[kind] === 1 ? file.documents.filter((d) => d.kind !== kind) : file.documents;
  return grant({
    refusal: may.ok ? null : refusalSentence(locale, may.reason, may.detail),
    roomBytes: Math.max(0, roomIn(stay)),
  });
}

/** Attaches a received file to a dossier. */
export async function addDocument(
  { actor, now, tx, tell }: Work,
  { reference, kind, file, verdict, verdictNote }: Attachment,
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const found = await findTownDossier(tx, actor, reference);
  if (!found) return refuse("not-found");

  const attached = attach(
    editingOf(found),
    found.documents,
    { kind, verdict, sizeBytes: file.sizeBytes, sha256: file.sha256 },
    actor,
    now,
  );
  if (!attached.ok) return attached;

  const { id: proposalId, townId } = found.proposal;
  const row = {
    ...file,
    townId,
    proposalId,
    kind,
    verdict,
    verdictNote,
    uploadedById: personId(actor) ?? "",
    uploadedAt: now,
    checkedAt: verdict === "pending" ? null : now,
  };
  const { id } = await addDocumentRow(tx, row, attached.value.replaces);
  if (verdict === "pending") await examineLater(tx, id, now);
  const { version } = await refreshProposalRow(tx, proposalId, now);
  const replaced = attached.value.replaces !== null;
  await tell("document.added", {
    subject: ["proposal", proposalId],
    townId,
    data: { reference, documentId: id, kind, sha256: file.sha256, replaced },
  });
  return grant({ id, dossierVersion: version, replaced });
}
