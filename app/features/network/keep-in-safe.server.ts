import { removeDocumentRow } from "~/db/documents.server";
import { examineLater } from "~/db/jobs.server";
import { addToSafe, findInSafe, safeOf, saveValidity } from "~/db/safe.server";
import type { DocumentVerdict } from "~/domain/proposals/documents";
import { changeValidity as change, keepInSafe, mayFillSafe, type SafeKind } from "~/domain/proposals/safe";
import { type Actor, personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { chosenSeat } from "~/features/network/chosen-seat";
import type { Visit, Work } from "~/features/visit.server";
import { refusalSentence } from "~/words/refusals";

type Asked = { town: string | null };
type Paper = Asked & {
  kind: SafeKind;
  validUntil: string;
  file: { fileName: string; mediaType: string; sizeBytes: number; sha256: string; storageKey: string };
  verdict: DocumentVerdict;
  verdictNote: string;
};

/** Asked before a file is received. */
export async function mayKeepInSafe({ actor, locale }: Visit, { town }: Asked) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const seat = chosenSeat(actor, town);
  if (!seat) return refuse("not-found");
  const may = mayFillSafe(actor, seat.townId);
  return grant({ refusal: may.ok ? null : refusalSentence(locale, may.reason), roomBytes: Number.MAX_SAFE_INTEGER });
}

/** Keeps a paper of the town for its later dossiers. */
export async function keepPaper({ actor, now, tx, tell }: Work, { town, kind, validUntil, file, ...examined }: Paper) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const seat = chosenSeat(actor, town);
  if (!seat) return refuse("not-found");
  const { townId, townSlug, townName } = seat;
  const { held } = await safeOf(tx, townId);
  const kept = keepInSafe(held, { sha256: file.sha256, verdict: examined.verdict }, validUntil, actor, townId);
  if (!kept.ok) return kept;

  const isPending = examined.verdict === "pending";
  const { id } = await addToSafe(tx, {
    ...file,
    ...examined,
    ...kept.value,
    townId,
    kind,
    uploadedById: personId(actor) ?? "",
    uploadedAt: now,
    checkedAt: isPending ? null : now,
  });
  if (isPending) await examineLater(tx, id, now);
  await tell("document.kept_in_safe", {
    subject: ["document", id],
    townId,
    data: { kind, sha256: file.sha256, townName },
  });
  return grant({ id, townSlug });
}

/** Says until when a paper of the safe counts: what a deliberation or a RIB says of itself is often read later. */
export async function changeValidity(
  { actor, tx, tell }: Work,
  { documentId, validUntil }: { documentId: string; validUntil: string },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const paper = await findInSafe(tx, documentId);
  if (!paper) return refuse("not-found");
  const changed = change(paper, validUntil, actor);
  if (!changed.ok) return changed;
  await saveValidity(tx, documentId, changed.value.validUntil);
  const seat = seatIn(actor, paper.townId);
  await tell("document.validity_changed", {
    subject: ["document", documentId],
    townId: paper.townId,
    data: {
      kind: paper.kind,
      townName: seat.townName,
      before: paper.validUntil?.toISOString() ?? null,
      after: changed.value.validUntil?.toISOString() ?? null,
    },
  });
  return grant({ townSlug: seat.townSlug });
}

const seatIn = (actor: Actor, townId: string) =>
  (actor.kind === "person" && actor.seats.find((s) => s.townId === townId)) || { townName: "", townSlug: "" };

/** Takes a paper out of the safe. Dossiers that used it keep their own copy, and the safe its trace. */
export async function takeFromSafe({ actor, now, tx, tell }: Work, { documentId }: { documentId: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const paper = await findInSafe(tx, documentId);
  if (!paper) return refuse("not-found");
  const may = mayFillSafe(actor, paper.townId);
  if (!may.ok) return may;
  if (paper.removedAt) return refuse("already-removed");
  await removeDocumentRow(tx, documentId, now);
  const seat = seatIn(actor, paper.townId);
  await tell("document.taken_from_safe", {
    subject: ["document", documentId],
    townId: paper.townId,
    data: { kind: paper.kind, sha256: paper.sha256, townName: seat.townName },
  });
  return grant({ townSlug: seat.townSlug });
}
