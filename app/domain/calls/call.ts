import type { CallRules } from "~/domain/calls/rules";

/** An edition of the town partnership. Until `frozenAt` it is in preparation; from then on rules and grid stay as they are. */
export type Call = {
  id: string;
  reference: string;
  opensAt: Date;
  closesAt: Date;
  frozenAt: Date | null;
  rules: CallRules;
};
/** More time for one town. */
export type CallExtension = { townId: string; until: Date };

export const CALL_STATES = ["preparation", "upcoming", "open", "closed"] as const;
export type CallState = (typeof CALL_STATES)[number];

type Dated = Pick<Call, "opensAt" | "closesAt" | "frozenAt">;

export function callState({ opensAt, closesAt, frozenAt }: Dated, at: Date): CallState {
  if (!frozenAt || at < frozenAt) return "preparation";
  if (at < opensAt) return "upcoming";
  return at < closesAt ? "open" : "closed";
}

/** The first instant at which a town can no longer file. `extensions` may be those of every town. */
export const deadlineFor = (
  call: Pick<Call, "closesAt">,
  townId: string,
  extensions: readonly CallExtension[] = [],
): Date =>
  extensions.reduce((latest, e) => (e.townId === townId && e.until > latest ? e.until : latest), call.closesAt);

/** Open to everybody. At `closesAt` itself the call is closed. */
export const isOpen = (call: Dated, at: Date) => callState(call, at) === "open";

/** Open to this town, more time included. */
export const isOpenFor = (call: Dated, townId: string, extensions: readonly CallExtension[], at: Date) =>
  ["open", "closed"].includes(callState(call, at)) && at < deadlineFor(call, townId, extensions);

export const callReference = (year: number) => String(year);
