import { isReopened, PHASE_RULES, type Phase, type Reopening } from "~/domain/reviews/phases";

/** How a reader stands: nothing to do, in time, slower than an even pace would be, or out of time. */
export const PACES = ["done", "on_time", "behind", "late"] as const;
export type Pace = (typeof PACES)[number];

/** Readings somebody holds in a call: `open` ones can be written and are not, `waiting` ones wait for their town. */
export type Readings = { assigned: number; open: number; waiting: number };

/** Until when somebody writes first marks: the end of the phase, or later where they were given more time. */
export function timeOf(phase: Phase, reopenings: readonly Reopening[], at: Date): Date | null {
  const own = reopenings.filter((r) => isReopened([r], at)).map((r) => r.until);
  if (!PHASE_RULES[phase.kind].writes) return latest(own);
  return phase.closesAt && latest([phase.closesAt, ...own]);
}
const latest = (instants: readonly Date[]) =>
  instants.reduce<Date | null>((last, instant) => (last && last >= instant ? last : instant), null);

/** Readings that an even pace would have brought in by now. */
export function dueByNow(assigned: number, { activeAt, closesAt }: Phase, at: Date): number {
  if (!activeAt || !closesAt || closesAt <= activeAt) return 0;
  const share = (at.getTime() - activeAt.getTime()) / (closesAt.getTime() - activeAt.getTime());
  return Math.floor(assigned * Math.min(1, Math.max(0, share)));
}

/** Before the scoring nobody is late; after it, whoever has something open is. */
export function paceOf(
  { assigned, open, waiting }: Readings,
  phase: Phase,
  reopenings: readonly Reopening[],
  at: Date,
): Pace {
  if (open === 0) return "done";
  if (phase.kind === "preparation") return "on_time";
  if (isReopened(reopenings, at)) return "on_time";
  const until = timeOf(phase, reopenings, at);
  if (!PHASE_RULES[phase.kind].writes || (until && until <= at)) return "late";
  return assigned - open - waiting < dueByNow(assigned - waiting, phase, at) ? "behind" : "on_time";
}
export const needsAWord = (pace: Pace) => pace === "behind" || pace === "late";
