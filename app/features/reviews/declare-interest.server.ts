import { dossierManagers } from "~/db/dossier-managers.server";
import { findReviewing, refreshAggregate } from "~/db/reviews.server";
import { declareInterest as declare, declareNone } from "~/domain/reviews/interest";
import { actorLabel, personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** "I have no interest in this dossier": it opens for its reader. */
export async function declareNoInterest({ actor, now, tx, tell }: Work, { reference }: { reference: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const seen = await findReviewing(tx, actor, reference, now);
  if (!seen) return refuse("not-found");
  const declared = declareNone(actor, seen.assignment, seen.conflicted, now);
  if (!declared.ok) return declared;

  const id = seen.assignment?.id ?? "";
  await tx.assignment.update({ where: { id }, data: { declaredAt: declared.value.declaredAt } });
  await tell("interest.none_declared", { subject: ["assignment", id], data: { reference } });
  return grant({ reference });
}

type Said = { reference: string; kind: string; detail: string };

/** "I have an interest": the dossier closes for this person, and the fund manager finds it another reader. */
export async function declareInterest({ actor, now, tx, tell }: Work, { reference, kind, detail }: Said) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const seen = await findReviewing(tx, actor, reference, now);
  if (!seen || seen.conflicted) return refuse("not-found");
  const declared = declare(actor, seen.assignment, { kind, detail }, now);
  if (!declared.ok) return declared;

  const { proposal, assignment, title, call } = seen;
  const { recusedAt, ...said } = declared.value;
  await tx.assignment.update({ where: { id: assignment?.id ?? "" }, data: { recusedAt } });
  const conflict = await tx.conflict.create({
    data: { personId: personId(actor) ?? "", proposalId: proposal.id, source: "declared", declaredAt: now, ...said },
  });
  await refreshAggregate(tx, proposal, call, now);
  const data = {
    path: `/gestion/appels/${call.reference}/affectations`,
    reference,
    title,
    reviewerName: actorLabel(actor),
  };
  const managers = await dossierManagers(tx, proposal.id, now);
  await tell("interest.declared", {
    subject: ["conflict", conflict.id],
    data: { reference, kind: said.kind },
    letters: managers
      .filter((m) => m.personId !== personId(actor))
      .map((to) => ({ ...to, template: "interest_declared" as const, data })),
  });
  return grant({ reference });
}
