import { randomBytes } from "node:crypto";
import { personAddressee, roleAddressees } from "~/db/addressees.server";
import type { Tx } from "~/db/database.server";
import { completenessOf, type DossierFile } from "~/db/proposals.server";
import { LATE_REFERENCE_SIGNS, lastDayToWrite, lateReference } from "~/domain/proposals/late-filing";
import { personId } from "~/domain/shared/actor";
import { refuseOnRecord } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** A filing after the deadline is refused, and kept as proof of the second at which it came. */
export async function keepLateFiling({ actor, now, tx, tell }: Work, { proposal, town, call, ...file }: DossierFile) {
  const { id, reference, townId } = proposal;
  const { deadline } = file;
  const attempt = await freeReference(tx);
  const by = personId(actor) ?? "";
  const earlier = await tx.lateFiling.count({ where: { proposalId: id } });
  await tx.lateFiling.create({
    data: { reference: attempt, proposalId: id, personId: by, arrivedAt: now, deadline },
  });

  const facts = { reference, attempt, arrivedAt: now.toISOString(), deadline: deadline.toISOString() };
  const writeBy = lastDayToWrite(now);
  const signer = await personAddressee(tx, by);
  // The Département is told of the first try only: the others are on the call's desk.
  const managers = earlier === 0 ? await roleAddressees(tx, "fund_manager") : [];
  await tell("proposal.came_late", {
    subject: ["proposal", id],
    townId,
    data: { ...facts, gaps: completenessOf({ proposal, town, call, ...file }).gaps.length },
    letters: [
      ...(signer ? [signer] : []).map((to) => ({
        ...to,
        template: "filing_too_late" as const,
        data: { ...facts, path: `/dossiers/${reference}`, title: file.title, writeBy: writeBy.toISOString() },
      })),
      ...managers.map((to) => ({
        ...to,
        template: "filing_came_late" as const,
        data: { ...facts, path: `/gestion/appels/${call.reference}`, townName: town.name },
      })),
    ],
  });
  return refuseOnRecord("filed-too-late", { attempt, deadline, at: now, writeBy });
}

async function freeReference(tx: Tx): Promise<string> {
  for (;;) {
    const reference = lateReference(randomBytes(LATE_REFERENCE_SIGNS));
    if (!(await tx.lateFiling.findUnique({ where: { reference }, select: { id: true } }))) return reference;
  }
}
