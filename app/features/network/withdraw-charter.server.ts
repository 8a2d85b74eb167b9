import { charterOf, withdrawSignatures } from "~/db/charter.server";
import { findTown } from "~/db/towns.server";
import { withdrawCharter as decide } from "~/domain/network/charter";
import { personId } from "~/domain/shared/actor";
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
  await tell("charter.withdrawn", { subject: ["town", townId], townId, data: { townName: town.name } });
  return grant({ townSlug: town.slug });
}
