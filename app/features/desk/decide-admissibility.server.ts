import { townAddressees } from "~/db/addressees.server";
import { admit, reject } from "~/domain/proposals/admissibility";
import { personId } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { findAdmissibility } from "~/features/desk/admissibility-facts.server";
import type { Work } from "~/features/visit.server";

type Asked = { reference: string };

/** The dossier meets every rule: it goes to the readers. */
export async function admitProposal(work: Work, { reference }: Asked) {
  const { actor, now, tx, tell } = work;
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const facts = await findAdmissibility(tx, actor, reference, now);
  if (!facts) return refuse("not-found");
  const { proposal, request, title } = facts.file;
  const admitted = admit({ proposal, request, checks: facts.settled }, actor, now);
  if (!admitted.ok) return admitted;

  await decided(work, proposal.id, "admissible", "");
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
export async function rejectProposal(work: Work, { reference, reasons }: Asked & { reasons: string }) {
  const { actor, now, tx, tell } = work;
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const facts = await findAdmissibility(tx, actor, reference, now);
  if (!facts) return refuse("not-found");
  const { proposal, request, title } = facts.file;
  const rejected = reject({ proposal, request }, reasons, actor, now);
  if (!rejected.ok) return rejected;

  await decided(work, proposal.id, "inadmissible", rejected.value.reasons);
  const data = { path: `/dossiers/${reference}`, reference, title, reasons: rejected.value.reasons };
  await tell("proposal.rejected", {
    subject: ["proposal", proposal.id],
    townId: proposal.townId,
    data: { reference, reasons: rejected.value.reasons, unanswered: request !== null },
    letters: (await townAddressees(tx, proposal.townId)).map((to) => ({
      ...to,
      template: "proposal_rejected" as const,
      data,
    })),
  });
  return grant({ reference });
}

/** The decision stands, and no request is left open behind it. */
async function decided(
  { tx, actor, now }: Work,
  proposalId: string,
  outcome: "admissible" | "inadmissible",
  reasons: string,
) {
  const by = personId(actor) ?? "";
  await tx.admissibilityDecision.create({ data: { proposalId, outcome, reasons, decidedById: by, decidedAt: now } });
  await tx.informationRequest.updateMany({
    where: { proposalId, closedAt: null },
    data: { closedAt: now, closedById: by },
  });
  await tx.proposal.update({
    where: { id: proposalId },
    data: { status: outcome, updatedAt: now, version: { increment: 1 } },
  });
}
