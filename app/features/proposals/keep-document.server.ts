import type { Reader } from "~/db/database.server";
import { findDocument } from "~/db/documents.server";
import { findTownDossier } from "~/db/proposals.server";
import { addToSafe, safeOf } from "~/db/safe.server";
import { keepFromDossier, keptAs } from "~/domain/proposals/safe";
import { type Actor, personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit, Work } from "~/features/visit.server";

type Asked = { reference: string; documentId: string };

/** A document of a dossier, if it may be kept for the town's later ones. */
async function keepable(from: Reader, actor: Actor, { reference, documentId }: Asked) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const [file, document] = [await findTownDossier(from, actor, reference), await findDocument(from, documentId)];
  if (!file || document?.proposal?.id !== file.proposal.id) return refuse("not-found");
  const { townId } = file.proposal;
  const { held } = await safeOf(from, townId);
  const kept = keepFromDossier(held, document, actor, townId);
  return kept.ok ? grant({ document, town: file.town, townId, ...kept.value }) : kept;
}

/** Asked before the bytes are taken again. */
export async function documentToKeep({ actor, read }: Visit, asked: Asked) {
  const found = await keepable(read, actor, asked);
  return found.ok ? grant({ storageKey: found.value.document.storageKey }) : found;
}

/** Keeps a document of a dossier in the town's safe, as it was examined. `storageKey`: where its bytes were taken again. */
export async function keepDocument(
  { actor, now, tx, tell }: Work,
  { storageKey, ...asked }: Asked & { storageKey: string },
) {
  const found = await keepable(tx, actor, asked);
  if (!found.ok) return found;
  const { document, town, townId, validUntil } = found.value;
  const { fileName, mediaType, sizeBytes, sha256, verdict, verdictNote, checkedAt } = document;
  const kind = keptAs(document.kind);
  const { id } = await addToSafe(tx, {
    ...{ fileName, mediaType, sizeBytes, sha256, verdict, verdictNote, checkedAt },
    ...{ townId, kind, storageKey, validUntil },
    uploadedById: personId(actor) ?? "",
    uploadedAt: now,
    reusedFromId: document.id,
  });
  await tell("document.kept_in_safe", {
    subject: ["document", id],
    townId,
    data: { kind, sha256, townName: town.name, reference: asked.reference },
  });
  return grant({ id });
}
