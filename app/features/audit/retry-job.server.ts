import { retryJob, seesErrands } from "~/domain/notices/stuck";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

/** A task that is stuck runs again at once, with all its tries before it. */
export async function retryStuckJob({ actor, now, tx, tell }: Work, { id }: { id: string }) {
  const stopped = seesErrands(actor);
  if (stopped) return stopped;
  const job = await tx.job.findUnique({ where: { id } });
  if (!job) return refuse("not-found");
  const outcome = retryJob(actor, job, now);
  if (!outcome.ok) return outcome;
  await tx.job.update({
    where: { id },
    data: { ...outcome.value, runAt: now, finishedAt: null, leasedBy: null, leaseUntil: null },
  });
  await tell("job.retried", { subject: ["job", id], data: { kind: job.kind } });
  return grant({ id });
}
