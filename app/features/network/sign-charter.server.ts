import { townAddressees } from "~/db/addressees.server";
import { charterOf, saveSignature } from "~/db/charter.server";
import { findTown } from "~/db/towns.server";
import { signCharter as decide } from "~/domain/network/charter";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type Signing = { townId: string; versionId: string; signerFunction: string };

/** The mayor or a delegate signs the charter in the town's name. */
export async function signCharter({ actor, now, tx, tell }: Work, { townId, versionId, signerFunction }: Signing) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const town = await findTown(tx, townId);
  if (!town || actor.kind !== "person") return refuse("not-found");

  const outcome = decide({ versionId, signerFunction }, { town, ...(await charterOf(tx, townId)) }, actor, now);
  if (!outcome.ok) return outcome;

  const { version, signedAt } = outcome.value;
  const signed = { signerName: actor.name, signerFunction: outcome.value.signerFunction, textHash: version.textHash };
  const { id } = await saveSignature(tx, {
    ...signed,
    charterVersionId: version.id,
    townId,
    personId: actor.id,
    signedAt,
  });
  const facts = { townName: town.name, ...signed, versionNumber: version.number };
  const path = `/reseau/charte?commune=${town.slug}`;
  const people = await townAddressees(tx, townId);
  await tell("charter.signed", {
    subject: ["charter", id],
    townId,
    data: facts,
    letters: people.map((to) => ({
      ...to,
      template: "charter_signed",
      data: { path, ...facts, signedAt: signedAt.toISOString() },
    })),
  });
  return grant({ signatureId: id, townSlug: town.slug });
}
