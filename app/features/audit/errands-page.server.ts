import type { LetterTemplate } from "~/domain/notices/letters";
import { isLetterTemplate } from "~/domain/notices/letters";
import { resendLetter, retryJob, seesErrands } from "~/domain/notices/stuck";
import { grant } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

const FAILED_MAX = 50;
const WAITING_MAX = 25;
const TRIES_SHOWN = 10;

export type ErrandStatus = "waiting" | "failed";
export type JobLine = {
  id: string;
  kind: string;
  status: ErrandStatus;
  runAt: Date;
  attempts: number;
  lastError: string;
  can: { retry: boolean };
};
export type LetterLine = {
  id: string;
  template: LetterTemplate | null;
  to: string;
  status: ErrandStatus;
  dueAt: Date;
  attempts: number;
  lastError: string;
  tries: { at: Date; outcome: string; detail: string }[];
  can: { resend: boolean };
};
export type ErrandsPage = {
  jobs: JobLine[];
  letters: LetterLine[];
  counts: Record<"jobsWaiting" | "jobsFailed" | "lettersWaiting" | "lettersFailed" | "lettersSent", number>;
};

/** What the portal does by itself: what waits, what was given up, and what an administrator may have tried again. */
export async function errandsPage({ actor, now, read }: Visit) {
  const stopped = seesErrands(actor);
  if (stopped) return stopped;
  const [jobs, letters, jobCounts, letterCounts] = await Promise.all([
    Promise.all([jobsThat(read, "failed", FAILED_MAX), jobsThat(read, "waiting", WAITING_MAX)]),
    Promise.all([lettersThat(read, "failed", FAILED_MAX), lettersThat(read, "waiting", WAITING_MAX)]),
    read.job.groupBy({ by: ["status"], _count: { _all: true } }),
    read.outboxLetter.groupBy({ by: ["status"], _count: { _all: true } }),
  ]);
  const count = (rows: readonly { status: string; _count: { _all: number } }[], status: string) =>
    rows.find((r) => r.status === status)?._count._all ?? 0;
  return grant<ErrandsPage>({
    jobs: jobs.flat().map(({ leaseUntil, status, ...job }) => ({
      ...job,
      status: status as ErrandStatus,
      can: { retry: retryJob(actor, { ...job, status, leaseUntil }, now).ok },
    })),
    letters: letters.flat().map(({ leaseUntil, status, template, toAddress, deliveries, ...letter }) => ({
      ...letter,
      status: status as ErrandStatus,
      template: isLetterTemplate(template) ? template : null,
      to: toAddress,
      tries: deliveries,
      can: { resend: resendLetter(actor, { ...letter, status, template, leaseUntil }, now).ok },
    })),
    counts: {
      jobsWaiting: count(jobCounts, "waiting"),
      jobsFailed: count(jobCounts, "failed"),
      lettersWaiting: count(letterCounts, "waiting"),
      lettersFailed: count(letterCounts, "failed"),
      lettersSent: count(letterCounts, "sent"),
    },
  });
}

const jobsThat = (read: Visit["read"], status: ErrandStatus, take: number) =>
  read.job.findMany({
    where: { status },
    orderBy: { runAt: status === "failed" ? "desc" : "asc" },
    take,
    select: { id: true, kind: true, status: true, runAt: true, attempts: true, leaseUntil: true, lastError: true },
  });

const lettersThat = (read: Visit["read"], status: ErrandStatus, take: number) =>
  read.outboxLetter.findMany({
    where: { status },
    orderBy: { dueAt: status === "failed" ? "desc" : "asc" },
    take,
    select: {
      id: true,
      template: true,
      toAddress: true,
      status: true,
      dueAt: true,
      attempts: true,
      leaseUntil: true,
      lastError: true,
      deliveries: {
        orderBy: { at: "desc" },
        take: TRIES_SHOWN,
        select: { at: true, outcome: true, detail: true },
      },
    },
  });
