import { createHash } from "node:crypto";
import type { Tx } from "~/db/database.server";
import type { DossierFile } from "~/db/proposals.server";
import { filedContent, filedText } from "~/domain/proposals/filed-content";
import { receiptNumber } from "~/domain/proposals/proposal";
import { type Actor, actorLabel, personId } from "~/domain/shared/actor";

const functionOf = (actor: Actor, townId: string) =>
  actor.kind === "person" ? (actor.seats.find((s) => s.townId === townId)?.function ?? "") : "";

/** Keeps what the town hands in, word for word, as the next version of the dossier: its hash and its receipt number. */
export async function freezeContent(tx: Tx, file: DossierFile, actor: Actor, now: Date) {
  const { id, townId, reference } = file.proposal;
  const content = filedText(filedContent(reference, townId, file.dossier, file.documents));
  const contentHash = createHash("sha256").update(content).digest("hex");
  const number = 1 + (await tx.proposalVersion.count({ where: { proposalId: id } }));
  const receipt = receiptNumber(reference, number);
  const signerName = actorLabel(actor);
  await tx.proposalVersion.create({
    data: {
      proposalId: id,
      number,
      content,
      contentHash,
      receiptNumber: receipt,
      filedAt: now,
      filedById: personId(actor) ?? "",
      signerName,
      signerFunction: functionOf(actor, townId),
    },
  });
  return { receiptNumber: receipt, contentHash, signerName };
}
