import { townAddressees } from "~/db/addressees.server";
import { charterOf } from "~/db/charter.server";
import { findTown } from "~/db/towns.server";
import { charterState, currentVersion } from "~/domain/network/charter";
import { isInForce } from "~/domain/network/towns";
import { charterRecallKey, isCharterReminderDue } from "~/domain/notices/charter-reminder";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** The portal recalls to those who sign for a town that its signature lapses; where nobody signs, to those who write. Once a date. */
export async function recallCharter({ actor, now, tx, tell }: Work, { townId }: { townId: string }) {
  if (actor.kind !== "system") return refuse("wrong-role");
  const [town, { versions, signatures }] = await Promise.all([findTown(tx, townId), charterOf(tx, townId)]);
  const current = currentVersion(versions, now);
  if (!town || !isInForce(town, now) || !current?.resignBy || !isCharterReminderDue(current, now))
    return refuse("not-found");
  if (charterState(signatures, versions, now).kind !== "to_sign_again") return refuse("not-found");
  const key = charterRecallKey(townId, current.resignBy);
  if (await tx.recall.findUnique({ where: { key } })) return refuse("not-found");

  await tx.recall.create({ data: { key, recalledAt: now } });
  const signers = await townAddressees(tx, townId, ["signatory"]);
  const people = signers.length > 0 ? signers : await townAddressees(tx, townId);
  await tell("charter.reminded", {
    subject: ["charter", current.id],
    townId,
    data: { townName: town.name, versionNumber: current.number, letters: people.length },
    letters: people.map((to) => ({
      ...to,
      template: "charter_reminder",
      data: {
        path: `/reseau/charte?commune=${town.slug}`,
        townName: town.name,
        versionNumber: current.number,
        resignBy: current.resignBy?.toISOString() ?? "",
      },
    })),
  });
  return grant({ townId });
}
