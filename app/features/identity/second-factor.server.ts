import { acceptStep } from "~/domain/identity/second-factor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type Enrolment = { sealedSecret: string; step: number | null; recoveryHashes: readonly string[]; sessionId: string };

/** Registers an authenticator after its first right code. The session that did it has passed. */
export async function enrolSecondFactor(
  { actor, now, tx, tell }: Work,
  { sealedSecret, step, recoveryHashes, sessionId }: Enrolment,
) {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  if (actor.kind !== "person") return refuse("not-found");
  const person = await tx.person.findUniqueOrThrow({ where: { id: actor.id } });
  if (person.totpConfirmedAt) return refuse("second-factor-already-set");
  const accepted = acceptStep(step, null);
  if (!accepted.ok) return accepted;

  await tx.person.update({
    where: { id: actor.id },
    data: { totpSecret: sealedSecret, totpConfirmedAt: now, totpLastStep: accepted.value },
  });
  await tx.recoveryCode.deleteMany({ where: { personId: actor.id } });
  await tx.recoveryCode.createMany({ data: recoveryHashes.map((codeHash) => ({ personId: actor.id, codeHash })) });
  await tx.session.update({ where: { id: sessionId }, data: { secondFactorAt: now } });
  await tell("second_factor.enrolled", { subject: ["person", actor.id] });
  return grant({});
}

type Passing = { sessionId: string; findStep: (sealedSecret: string) => number | null; recoveryHash: string };

/** Passes with the current code, or with one of the recovery codes, each of which opens once. */
export async function passSecondFactor({ actor, now, tx, tell }: Work, { sessionId, findStep, recoveryHash }: Passing) {
  const stopped = signedIn(actor);
  if (stopped) return stopped;
  if (actor.kind !== "person") return refuse("not-found");
  const person = await tx.person.findUniqueOrThrow({ where: { id: actor.id } });
  if (!person.totpSecret || !person.totpConfirmedAt) return refuse("second-factor-not-set");

  const recovery = await tx.recoveryCode.findFirst({
    where: { personId: actor.id, codeHash: recoveryHash, usedAt: null },
  });
  if (recovery) {
    await tx.recoveryCode.update({ where: { id: recovery.id }, data: { usedAt: now } });
  } else {
    const accepted = acceptStep(findStep(person.totpSecret), person.totpLastStep);
    if (!accepted.ok) return accepted;
    await tx.person.update({ where: { id: actor.id }, data: { totpLastStep: accepted.value } });
  }
  await tx.session.update({ where: { id: sessionId }, data: { secondFactorAt: now } });
  await tell("second_factor.passed", { subject: ["person", actor.id], data: { with: recovery ? "recovery" : "code" } });
  return grant({});
}
