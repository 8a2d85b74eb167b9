import { townAddressees } from "~/db/addressees.server";
import { admit, reject } from "~/domain/proposals/admissibility";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { findAdmissibility } from "~/features/desk/admissibility-facts.server";
import type { Work } from "~/features/visit.server";

type Asked = { reference: string };

/** The dossier meets every rule: it goes to the readers. */
export async function admitProposal({ actor, now, tx, tell }: Work, { reference }: Asked) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const facts = await findAdmissibility(tx, actor, reference, now);
  if (!facts) return refuse("not-found");
  const { proposal, request, title } = facts.file;
  const admitted = admit({ proposal, requestPending: request !== null, checks: facts.settled }, actor, now);
  if (!admitted.ok) return admitted;

  await decided(tx, proposal.id, "admissible", "", personId(actor) ?? "", now);
  const data = { path: `/dossiers/${reference}`, reference, title };
  await tell("proposal.admitted", {
    subject: ["proposal", proposal.id],
    townId: proposal.townId,
    data: { reference },
    letters: (await townAddressees(tx, proposal.townId)).map((to) => ({
      ...to,
      template: "proposal_admitted" as const,
      data,
    })),
  });
  return grant({ reference });
}

/** The dossier cannot be supported: the town is told why. */
export async function rejectProposal(
  { actor, now, tx, tell }: Work,
  { reference, reasons }: Asked & { reasons: string },
) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const facts = await findAdmissibility(tx, actor, reference, now);
  if (!facts) return refuse("not-found");
  const { proposal, request, title } = facts.file;
  const rejected = reject({ proposal, requestPending: request !== null }, reasons, actor, now);
  if (!rejected.ok) return rejected;

  await decided(tx, proposal.id, "inadmissible", rejected.value.reasons, personId(actor) ?? "", now);
  const data = { path: `/dossiers/${reference}`, reference, title, reasons: rejected.value.reasons };
  await tell("proposal.rejected", {
    subject: ["proposal", proposal.id],
    townId: proposal.townId,
    data: { reference, reasons: rejected.value.reasons },
    letters: (await townAddressees(tx, proposal.townId)).map((to) => ({
      ...to,
      template: "proposal_rejected" as const,
      data,
    })),
  });
  return grant({ reference });
}

async function decided(
  tx: Work["tx"],
  proposalId: string,
  outcome: "admissible" | "inadmissible",
  reasons: string,
  decidedById: string,
  now: Date,
) {
  await tx.admissibilityDecision.create({ data: { proposalId, outcome, reasons, decidedById, decidedAt: now } });
  await tx.proposal.update({
    where: { id: proposalId },
    data: { status: outcome, updatedAt: now, version: { increment: 1 } },
  });
}
