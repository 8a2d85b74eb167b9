import { townAddressees } from "~/db/addressees.server";
import { findCall } from "~/db/calls.server";
import { extendFor } from "~/domain/calls/extension";
import { personId } from "~/domain/shared/actor";
import { refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** More time for one town: a recorded decision, told to the town. */
export async function extendCall(
  { actor, now, tx, tell }: Work,
  { reference, townId, until, reason }: { reference: string; townId: string; until: Date; reason: string },
) {
  const [call, town] = await Promise.all([findCall(tx, reference), tx.town.findUnique({ where: { id: townId } })]);
  if (!call || !town) return refuse("not-found");
  const extensions = await tx.callExtension.findMany({
    where: { callId: call.id },
    select: { townId: true, until: true },
  });
  const outcome = extendFor({ call, town, extensions }, { until, reason }, actor, now);
  if (!outcome.ok) return outcome;

  const decided = { until, reason: outcome.value.reason, grantedById: personId(actor) ?? "", grantedAt: now };
  await tx.callExtension.upsert({
    where: { callId_townId: { callId: call.id, townId } },
    create: { callId: call.id, townId, ...decided },
    update: decided,
  });
  const draft = await tx.proposal.findFirst({
    where: { callId: call.id, townId, status: "draft" },
    orderBy: { updatedAt: "desc" },
    select: { reference: true },
  });
  const letters = (await townAddressees(tx, townId)).map((who) => ({
    ...who,
    template: "deadline_extended" as const,
    data: {
      path: draft ? `/dossiers/${draft.reference}/verifier` : `/appels/${reference}`,
      callTitle: call.title,
      until: until.toISOString(),
      reason: outcome.value.reason,
    },
  }));
  await tell("call.extended", {
    subject: ["call", call.id],
    townId,
    data: { town: town.name, until: until.toISOString(), reason: outcome.value.reason },
    letters,
  });
  return outcome;
}
