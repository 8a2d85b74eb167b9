import { type Call, type CallExtension, callState, deadlineFor } from "~/domain/calls/call";
import { isInForce, type Town } from "~/domain/network/towns";
import type { Actor } from "~/domain/shared/actor";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { givesReason, REASON_CHARS_MIN } from "~/domain/shared/reason";

/** The longest more time, counted from the closing for everybody. */
export const EXTENSION_DAYS_MAX = 15;
const DAY_MS = 86_400_000;

export type ExtensionRefusal =
  | GateRefusal
  | "call-not-opened"
  | "town-not-in-force"
  | "extension-not-later"
  | "extension-past"
  | "extension-too-long"
  | "extension-after-committee"
  | "extension-reason-missing";

/** The last instant to which a call may be extended for a town: what a town may still ask for. */
export const extensionLimit = ({ closesAt, committeeOn }: { closesAt: Date; committeeOn: Date | null }): Date => {
  const longest = new Date(closesAt.getTime() + EXTENSION_DAYS_MAX * DAY_MS);
  return committeeOn && committeeOn < longest ? committeeOn : longest;
};

export const mayExtend = (actor: Actor) => gate(actor, "fund_manager") === null;

type Extending = {
  call: Call & { committeeOn: Date | null };
  town: Pick<Town, "id" | "validFrom" | "validTo">;
  extensions: readonly CallExtension[];
};
type Asked = { until: Date; reason: string };

/** More time for one town, with the reason on record. Possible before the closing and after it, until the committee. */
export function extendFor(
  { call, town, extensions }: Extending,
  { until, reason }: Asked,
  actor: Actor,
  at: Date,
): Outcome<CallExtension & { reason: string }, ExtensionRefusal> {
  const stop = gate(actor, "fund_manager");
  if (stop) return stop;
  if (callState(call, at) === "preparation") return refuse("call-not-opened");
  if (!isInForce(town, at)) return refuse("town-not-in-force");

  const deadline = deadlineFor(call, town.id, extensions);
  if (until <= deadline) return refuse("extension-not-later", { deadline });
  if (until <= at) return refuse("extension-past");
  if (until.getTime() > call.closesAt.getTime() + EXTENSION_DAYS_MAX * DAY_MS)
    return refuse("extension-too-long", { days: EXTENSION_DAYS_MAX });
  if (call.committeeOn && until >= call.committeeOn)
    return refuse("extension-after-committee", { committeeOn: call.committeeOn });
  if (!givesReason(reason)) return refuse("extension-reason-missing", { min: REASON_CHARS_MIN });
  return grant({ townId: town.id, until, reason: reason.trim() });
}
