import type { Call, CallExtension } from "~/domain/calls/call";
import { deadlineFor } from "~/domain/calls/call";
import { EXTENSION_DAYS_MAX } from "~/domain/calls/extension";
import type { ProposalStatus } from "~/domain/proposals/proposal";
import { addDays, fromParis, inParis } from "~/domain/shared/calendar";

export type LateFilingRefusal = "filed-too-late";

const DAY_MS = 86_400_000;

/** Signs that are told apart on the phone and on paper: no vowel makes a word of them, no 0 or O, no 1, I or L. */
const SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";
export const LATE_REFERENCE_SIGNS = 4;

/** "R-7F3K", from as many random bytes as it has signs. */
export const lateReference = (bytes: Uint8Array) =>
  `R-${Array.from(bytes.subarray(0, LATE_REFERENCE_SIGNS), (byte) => SIGNS[byte % SIGNS.length]).join("")}`;

/** A filing after the deadline is kept as long as more time could still be granted; later it is only refused. */
export const comesLate = (call: Pick<Call, "closesAt">, deadline: Date, at: Date) =>
  at >= deadline && at.getTime() < call.closesAt.getTime() + EXTENSION_DAYS_MAX * DAY_MS;

/** The town has two days to write to the Département about what held it up: until the end of the second. */
const WRITE_WITHIN_DAYS = 2;
export const lastDayToWrite = (at: Date) => fromParis(addDays(inParis(at).date, WRITE_WITHIN_DAYS));

export type LateCase = { townId: string; status: ProposalStatus; submittedAt: Date | null };

/** What became of a filing that came too late: the town has more time, has filed since, or waits for an answer. */
export function lateStanding(
  { townId, status, submittedAt }: LateCase,
  call: Pick<Call, "closesAt">,
  extensions: readonly CallExtension[],
  at: Date,
): "filed" | "extended" | "given_up" | "waiting" {
  if (submittedAt) return "filed";
  if (status === "withdrawn") return "given_up";
  return deadlineFor(call, townId, extensions) > at ? "extended" : "waiting";
}
