import { townAddressees } from "~/db/addressees.server";
import { isDecisionPublished } from "~/db/dossier-standing.server";
import { findTownDossier } from "~/db/proposals.server";
import { settleSignOff } from "~/db/sign-offs.server";
import { giveUp, takeBack } from "~/domain/proposals/withdrawal";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** Until the deadline the signatory takes a filed dossier back, to correct it and file it again. */
export async function takeBackProposal({ actor, now, tx, tell }: Work, { reference }: { reference: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(tx, actor, reference);
  if (!file) return refuse("not-found");

  const taken = takeBack(file, actor, now);
  if (!taken.ok) return taken;

  const { id, townId, status, submittedAt, withdrawnAt, version } = taken.value;
  await tx.proposal.update({
    where: { id, version: file.proposal.version },
    data: { status, submittedAt, withdrawnAt, version, updatedAt: now },
  });
  const data = {
    path: `/dossiers/${reference}`,
    reference,
    title: file.title,
    withdrawnAt: now.toISOString(),
    closesAt: file.deadline.toISOString(),
  };
  const people = await townAddressees(tx, townId);
  await tell("proposal.withdrawn", {
    subject: ["proposal", id],
    townId,
    data: { reference, how: "taken_back" },
    letters: people.map((to) => ({ ...to, template: "proposal_withdrawn" as const, data })),
  });
  return grant({ reference, version });
}

/** The town gives the project up, for good. */
export async function giveUpProposal({ actor, now, tx, tell }: Work, { reference }: { reference: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(tx, actor, reference);
  if (!file) return refuse("not-found");

  const given = giveUp(file, await isDecisionPublished(tx, file.proposal.id), actor, now);
  if (!given.ok) return given;

  const { id, townId, status, withdrawnAt, version } = given.value;
  await tx.proposal.update({
    where: { id, version: file.proposal.version },
    data: { status, withdrawnAt, version, updatedAt: now },
  });
  await settleSignOff(tx, id, { outcome: "taken_back", by: personId(actor) ?? "", at: now });
  await tell("proposal.withdrawn", { subject: ["proposal", id], townId, data: { reference, how: "given_up" } });
  return grant({ reference, version });
}
