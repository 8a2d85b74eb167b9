import { proposalReference } from "~/domain/proposals/proposal";
import { startProposal as start } from "~/domain/proposals/start";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** A town begins a dossier for a call. Its reference is the next number of that edition. */
export async function startProposal(
  { actor, now, tx, tell }: Work,
  { callReference, townId }: { callReference: string; townId: string },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const [town, call] = await Promise.all([
    tx.town.findUnique({ where: { id: townId } }),
    tx.call.findUnique({ where: { reference: callReference }, include: { extensions: { where: { townId } } } }),
  ]);
  if (!town || !call) return refuse("not-found");
  const draftsOfTown = await tx.proposal.count({ where: { townId, callId: call.id, status: "draft" } });

  const begun = start({ town, call, extensions: call.extensions, draftsOfTown }, actor, now);
  if (!begun.ok) return begun;

  const reference = proposalReference(call.year, call.nextSerial);
  await tx.call.update({ where: { id: call.id }, data: { nextSerial: { increment: 1 } } });
  const { id } = await tx.proposal.create({
    data: {
      reference,
      callId: call.id,
      townId,
      status: begun.value.status,
      isDemo: call.isDemo,
      createdById: personId(actor) ?? "",
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  });
  await tell("proposal.started", { subject: ["proposal", id], townId, data: { reference, town: town.name } });
  return grant({ id, reference, version: 1 });
}
