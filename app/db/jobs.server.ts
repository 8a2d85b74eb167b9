import type { Tx } from "~/db/database.server";

const LEASE_MS = 5 * 60_000;

/** Adds a job unless one with this key was ever added: whoever asks twice, and however many processes ask. */
export async function addJob(tx: Tx, kind: string, uniqueKey: string, runAt: Date, now: Date, payload: object = {}) {
  const known = await tx.job.findUnique({ where: { uniqueKey }, select: { id: true } });
  if (!known)
    await tx.job.create({
      data: { kind, uniqueKey, payload: JSON.stringify(payload), status: "waiting", runAt, createdAt: now },
    });
}

const EXAMINE_MS = 60_000;

/** A file that the scanner could not look at is looked at again in a minute, then with growing pauses. */
export const examineLater = (tx: Tx, documentId: string, now: Date) =>
  addJob(tx, "examine-files", `examine-files:${documentId}`, new Date(now.getTime() + EXAMINE_MS), now);

export async function leaseJobs(tx: Tx, worker: string, now: Date, limit: number) {
  const due = await tx.job.findMany({
    where: { status: "waiting", runAt: { lte: now }, OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
    orderBy: { runAt: "asc" },
    take: limit,
  });
  await tx.job.updateMany({
    where: { id: { in: due.map((job) => job.id) } },
    data: { leasedBy: worker, leaseUntil: new Date(now.getTime() + LEASE_MS), attempts: { increment: 1 } },
  });
  return due.map((job) => ({ ...job, attempts: job.attempts + 1 }));
}

export const jobDone = (tx: Tx, id: string, now: Date) =>
  tx.job.update({
    where: { id },
    data: { status: "done", finishedAt: now, leasedBy: null, leaseUntil: null, lastError: "" },
  });

/** A failed job is tried again at `retryAt`, or stays for the administrator when there is none. */
export const jobFailed = (tx: Tx, id: string, error: string, retryAt: Date | null, now: Date) =>
  tx.job.update({
    where: { id },
    data: {
      lastError: error.slice(0, 500),
      leasedBy: null,
      leaseUntil: null,
      ...(retryAt ? { runAt: retryAt } : { status: "failed", finishedAt: now }),
    },
  });
