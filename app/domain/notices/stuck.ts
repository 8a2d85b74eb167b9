import type { Actor } from "~/domain/shared/actor";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

/** A letter or a task that waits, was done, or was given up after too many tries. */
export type Errand = { status: string; attempts: number; leaseUntil: Date | null };

export type StuckRefusal = "job-not-stuck" | "letter-not-stuck" | "letter-is-a-key";

/** Letters whose link ends before anybody could send them again. */
const KEYS: readonly string[] = ["sign_in_link"];

/** Given up, or waiting after a try that failed, and in nobody's hands now. What has never been tried goes by itself. */
const isStuck = ({ status, attempts, leaseUntil }: Errand, at: Date) =>
  status === "failed" || (status === "waiting" && attempts > 0 && (leaseUntil === null || leaseUntil < at));

export const seesErrands = (actor: Actor) => gate(actor, "administrator");

type Again = { status: "waiting"; attempts: 0 };
const again: Again = { status: "waiting", attempts: 0 };

/** An administrator has a task run again, with all its tries before it. */
export function retryJob(actor: Actor, job: Errand, at: Date): Outcome<Again, StuckRefusal | GateRefusal> {
  const stopped = seesErrands(actor);
  if (stopped) return stopped;
  return isStuck(job, at) ? grant(again) : refuse("job-not-stuck");
}

/** The same for a letter. A sign-in link that is late is of no use: its reader asks for another. */
export function resendLetter(
  actor: Actor,
  letter: Errand & { template: string },
  at: Date,
): Outcome<Again, StuckRefusal | GateRefusal> {
  const stopped = seesErrands(actor);
  if (stopped) return stopped;
  if (KEYS.includes(letter.template)) return refuse("letter-is-a-key");
  return isStuck(letter, at) ? grant(again) : refuse("letter-not-stuck");
}
