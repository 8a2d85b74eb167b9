import { editingOf, findTownDossier } from "~/db/proposals.server";
import type { SelfCheckAnswers } from "~/domain/calls/self-check";
import { mayEdit } from "~/domain/proposals/editing";
import { canonical } from "~/domain/shared/canonical";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** The answers of a new check take the place of the old ones in a draft. */
export async function keepSelfCheck(
  { actor, now, tx, tell }: Work,
  { reference, ...answers }: SelfCheckAnswers & { reference: string },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(tx, actor, reference);
  if (!file) return refuse("not-found");
  const may = mayEdit(editingOf(file), { section: "initiative" }, actor, now);
  if (!may.ok) return may;
  const { id, townId } = file.proposal;
  await tx.proposal.update({ where: { id }, data: { selfCheck: canonical(answers) } });
  await tell("proposal.self_checked", { subject: ["proposal", id], townId, data: { reference } });
  return grant({ reference });
}
