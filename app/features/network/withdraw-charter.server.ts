import { roleAddressees, townAddressees } from "~/db/addressees.server";
import { charterOf, withdrawSignatures } from "~/db/charter.server";
import { findTown } from "~/db/towns.server";
import { withdrawCharter as decide } from "~/domain/network/charter";
import { actorLabel, personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** The town leaves the network. What it was granted stays granted. */
export async function withdrawCharter({ actor, now, tx, tell }: Work, { townId }: { townId: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const town = await findTown(tx, townId);
  if (!town) return refuse("not-found");
  const { signatures } = await charterOf(tx, townId);
  const outcome = decide(signatures, townId, actor, now);
  if (!outcome.ok) return outcome;

  await withdrawSignatures(tx, townId, personId(actor), outcome.value.withdrawnAt);
  const [people, managers] = await Promise.all([townAddressees(tx, townId), roleAddressees(tx, "fund_manager")]);
  const facts = { townName: town.name, by: actorLabel(actor), withdrawnAt: outcome.value.withdrawnAt.toISOString() };
  await tell("charter.withdrawn", {
    subject: ["town", townId],
    townId,
    data: { townName: town.name },
    letters: [...people, ...managers].map((to) => ({
      ...to,
      template: "charter_withdrawn" as const,
      data: { path: "/reseau/charte", ...facts },
    })),
  });
  return grant({ townSlug: town.slug });
}
