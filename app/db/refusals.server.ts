import { DatabaseBusy } from "~/db/turns.server";
import { type Refused, refuse } from "~/domain/shared/outcome";

/** Guards that a person can meet when two act at once; any other that fires is a mistake of the code, and throws. */
export const MET_GUARDS = [
  "envelope-overspent",
  "award-overdrawn",
  "nothing-due",
  "nothing-paid",
  "already-in-a-run",
  "approver-is-preparer",
  "approver-prepared-run",
  "call-frozen",
  "decision-frozen",
  "decision-published",
  "already-signed",
  "same-person-twice",
  "two-active-accounts",
  "run-frozen",
  "amount-without-award",
  "award-without-amount",
] as const;
export type GuardRefusal = (typeof MET_GUARDS)[number];

/** Everything an error says, its causes included: each driver and Prisma wrap the message in their own way. */
function* messages(error: unknown, depth = 0): Generator<string> {
  if (depth > 6 || error === null || typeof error !== "object") return;
  for (const value of [
    (error as { message?: unknown }).message,
    (error as { originalMessage?: unknown }).originalMessage,
  ])
    if (typeof value === "string") yield value;
  for (const inner of ["cause", "meta", "driverAdapterError"])
    yield* messages((error as Record<string, unknown>)[inner], depth + 1);
}

/** What the database refused, as the refusal of the rule it stands for; null when the error is no refusal. */
export function refusalOf(error: unknown): Refused | null {
  if (error instanceof DatabaseBusy) return refuse("unavailable");
  for (const message of messages(error)) {
    const name = /guard:([a-z-]+)/.exec(message)?.[1];
    const met = MET_GUARDS.find((guard) => guard === name);
    if (met) return refuse(met);
  }
  return null;
}
