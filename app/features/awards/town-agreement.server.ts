import { findAgreement } from "~/db/agreements.server";
import { findTownDossier } from "~/db/proposals.server";
import { maySignForTown } from "~/domain/awards/agreement";
import type { Actor } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type AgreementText, agreementFile, agreementText, signedFile } from "~/features/awards/agreement-text.server";
import type { Visit } from "~/features/visit.server";

export type AgreementPage = AgreementText & {
  /** The function that this person signs under, to be corrected. */
  usualFunction: string;
  can: { sign: boolean };
};

async function ofTown({ actor, read }: Visit, reference: string) {
  const file = await findTownDossier(read, actor, reference);
  return file && findAgreement(read, reference);
}

const seatFunction = (actor: Actor, townId: string) =>
  (actor.kind === "person" && actor.seats.find((s) => s.townId === townId)?.function) || "";

/** The agreement of one of the actor's own towns. */
export async function townAgreement(visit: Visit, { reference }: { reference: string }) {
  const { actor, read } = visit;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const agreement = await ofTown(visit, reference);
  if (!agreement) return refuse("not-found");
  return grant<AgreementPage>({
    ...(await agreementText(read, agreement)),
    usualFunction: seatFunction(actor, agreement.townId),
    can: { sign: maySignForTown(actor, agreement) },
  });
}

export async function townAgreementFile(visit: Visit, { reference }: { reference: string }) {
  const stranger = signedIn(visit.actor);
  if (stranger) return stranger;
  const agreement = await ofTown(visit, reference);
  return agreement ? grant(agreementFile(await agreementText(visit.read, agreement))) : refuse("not-found");
}

/** The pages that came back signed, as one file. */
export async function townSignedFile(visit: Visit, { reference }: { reference: string }) {
  const stranger = signedIn(visit.actor);
  if (stranger) return stranger;
  const agreement = await ofTown(visit, reference);
  return agreement ? signedFile(visit.read, agreement) : refuse("not-found");
}
