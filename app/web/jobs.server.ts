import { randomUUID } from "node:crypto";
import { addJob, jobDone, jobFailed, leaseJobs } from "~/db/jobs.server";
import { leaseLetters, recordDelivery } from "~/db/outbox.server";
import { nextTry } from "~/domain/notices/backoff";
import { isLetterTemplate, readLetterData } from "~/domain/notices/letters";
import { addDays, fromParis, inParis } from "~/domain/shared/calendar";
import { openMailer } from "~/integrations/mail/live.server";
import { setAlarm } from "~/web/alarm.server";
import { database } from "~/web/database.server";
import { env } from "~/web/env.server";
import { log } from "~/web/log.server";
import { FREQUENT_JOBS, PERIODIC_JOBS, type Run } from "~/web/periodic-jobs.server";
import { letterText } from "~/words/letters";
import { LOCALES } from "~/words/locale";

const PAUSE_MS = 5_000;
const LETTERS_AT_ONCE = 20;

/** Sends the letters that are due. At least once: a process that dies between sending and writing it down sends again, under the same Message-ID. */
export async function sendLetters(worker: string, now = new Date()): Promise<number> {
  const db = await database();
  const waiting = await db.read.outboxLetter.count({ where: { status: "waiting", dueAt: { lte: now } } });
  if (waiting === 0) return 0;
  const letters = await db.write((tx) => leaseLetters(tx, worker, now, LETTERS_AT_ONCE));
  const mailer = openMailer({ smtpUrl: env().SMTP_URL, from: env().MAIL_FROM });
  for (const letter of letters) {
    const result = await deliver(mailer, letter);
    await db.write((tx) => recordDelivery(tx, letter, result, new Date(), env().DEMO));
  }
  return letters.length;
}

type Waiting = Awaited<ReturnType<typeof leaseLetters>>[number];

/** Hands one letter over. One that cannot be written must not keep back those behind it. */
async function deliver(mailer: ReturnType<typeof openMailer>, letter: Waiting) {
  const written = textOf(letter);
  if (!written) return { outcome: "failed", detail: "the letter could not be written", retryAt: null } as const;
  const sent = await mailer.send({ to: letter.toAddress, messageId: letter.messageId, ...written });
  if (sent.ok) return { outcome: "sent", detail: sent.detail } as const;
  const retryAt = sent.retry ? nextTry(letter.attempts, new Date()) : null;
  return { outcome: "failed", detail: sent.failed, retryAt } as const;
}

function textOf(letter: Waiting) {
  try {
    if (!isLetterTemplate(letter.template)) throw new Error(`no letter is called ${letter.template}`);
    const data = readLetterData(letter.template, JSON.parse(letter.data));
    const locale = LOCALES.find((l) => l === letter.locale) ?? "fr";
    const { subject, text, html } = letterText(locale, letter.template, data, env().PUBLIC_URL);
    return { subject, text, html };
  } catch (error) {
    log.error({ err: error, letter: letter.id }, "letter could not be written");
    return null;
  }
}

/** Runs the jobs that are due, each under a lease, so that several processes share them. */
export async function runJobs(worker: string, now = new Date()): Promise<number> {
  const db = await database();
  if ((await db.read.job.count({ where: { status: "waiting", runAt: { lte: now } } })) === 0) return 0;
  const jobs = await db.write((tx) => leaseJobs(tx, worker, now, 5));
  for (const job of jobs) {
    try {
      const run = EVERY[job.kind];
      if (!run) throw new Error(`no job is called ${job.kind}`);
      await run(db, now);
      await db.write((tx) => jobDone(tx, job.id, new Date()));
    } catch (error) {
      log.error({ err: error, job: job.kind }, "job failed");
      await db.write((tx) => jobFailed(tx, job.id, String(error), nextTry(job.attempts, now), new Date()));
    }
  }
  return jobs.length;
}

const FREQUENT_MS = 5 * 60_000;
const EVERY: Record<string, Run> = { ...PERIODIC_JOBS, ...FREQUENT_JOBS };

/** The last instant at which a job was due: three in the morning in Paris, or the last five minutes on the clock. */
function lastDue(kind: string, now: Date): Date {
  if (kind in FREQUENT_JOBS) return new Date(Math.floor(now.getTime() / FREQUENT_MS) * FREQUENT_MS);
  const today = fromParis(inParis(now).date, "03:00");
  return today <= now ? today : fromParis(addDays(inParis(now).date, -1), "03:00");
}

/** Every periodic job exists once for each time it is due, whoever plans it first. One that was missed runs at the next start. */
export async function planJobs(now: Date, planned: Map<string, number>) {
  const db = await database();
  for (const kind of Object.keys(EVERY)) {
    const due = lastDue(kind, now);
    if (planned.get(kind) === due.getTime()) continue;
    const uniqueKey = `${kind}:${due.toISOString()}`;
    if (!(await db.read.job.findUnique({ where: { uniqueKey }, select: { id: true } })))
      await db.write((tx) => addJob(tx, kind, uniqueKey, due, now));
    planned.set(kind, due.getTime());
  }
}

/** The loop of this process: every few seconds, and at once when a command rings. */
export function startJobs(): { stop(): Promise<void> } {
  const worker = randomUUID();
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  const planned = new Map<string, number>();

  async function round() {
    const now = new Date();
    await planJobs(now, planned);
    while (!stopping && (await sendLetters(worker)) === LETTERS_AT_ONCE);
    if (!stopping) await runJobs(worker);
  }
  let running: Promise<void> = Promise.resolve();
  const next = () => {
    clearTimeout(timer);
    if (stopping) return;
    running = running.then(round).catch((error) => log.error({ err: error }, "job loop"));
    timer = setTimeout(next, PAUSE_MS);
    timer.unref();
  };
  setAlarm(() => {
    clearTimeout(timer);
    timer = setTimeout(next, 20);
    timer.unref();
  });
  next();
  return {
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await running;
    },
  };
}
