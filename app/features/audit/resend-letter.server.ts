import { resendLetter, seesErrands } from "~/domain/notices/stuck";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** A letter that is stuck leaves at once, with all its tries before it. Its past tries stay on record. */
export async function resendStuckLetter({ actor, now, tx, tell }: Work, { id }: { id: string }) {
  const stopped = seesErrands(actor);
  if (stopped) return stopped;
  const letter = await tx.outboxLetter.findUnique({ where: { id } });
  if (!letter) return refuse("not-found");
  const outcome = resendLetter(actor, letter, now);
  if (!outcome.ok) return outcome;
  await tx.outboxLetter.update({
    where: { id },
    data: { ...outcome.value, dueAt: now, leasedBy: null, leaseUntil: null },
  });
  await tell("letter.resent", { subject: ["letter", id], data: { template: letter.template } });
  return grant({ id });
}
