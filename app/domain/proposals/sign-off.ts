import { type Call, type CallExtension, deadlineFor, isOpenFor } from "~/domain/calls/call";
import type { Proposal } from "~/domain/proposals/proposal";
import type { SectionId } from "~/domain/proposals/sections";
import { type Actor, belongsTo, signsFor, writesFor } from "~/domain/shared/actor";
import { type GateRefusal, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { givesReason, REASON_CHARS_MIN } from "~/domain/shared/reason";

export type SignOffRefusal =
  | GateRefusal
  | "only-writers"
  | "you-sign-yourself"
  | "already-handed-in"
  | "call-closed"
  | "incomplete"
  | "sign-off-pending"
  | "remarks-left"
  | "no-signatory"
  | "no-sign-off"
  | "only-signatory-declines"
  | "remark-missing";

export type SignOffOutcome = "filed" | "declined" | "taken_back";
/** A section that the signatory sends back, and what is to be looked at. */
export type Remark = { section: SectionId; reason: string };
export type SignOff = { outcome: SignOffOutcome | null; remarks: readonly Remark[]; settledAt: Date | null };

export const isAwaited = (signOff: SignOff | null) => signOff !== null && signOff.outcome === null;

/** A remark stands until its section is touched again; the next request to sign clears it. */
export const standingRemarks = (last: SignOff | null, touchedAt: (section: SectionId) => Date | null): Remark[] =>
  last?.outcome === "declined" && last.settledAt
    ? last.remarks.filter(({ section }) => (touchedAt(section) ?? new Date(0)) <= (last.settledAt ?? new Date(0)))
    : [];

/** `signatories`: how many the town has; `gaps`: how many points are left to complete. */
type Asking = {
  proposal: Proposal;
  call: Pick<Call, "opensAt" | "closesAt" | "frozenAt">;
  extensions: readonly CallExtension[];
  signOff: SignOff | null;
  remarks: readonly Remark[];
  gaps: number;
  signatories: number;
};

/** Somebody who writes asks the signatory to certify and file, once the dossier is whole. */
export function askSignOff(
  { proposal, call, extensions, signOff, remarks, gaps, signatories }: Asking,
  actor: Actor,
  at: Date,
): Outcome<null, SignOffRefusal> {
  const { townId, status } = proposal;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  if (signsFor(actor, townId)) return refuse("you-sign-yourself");
  if (!writesFor(actor, townId)) return refuse(belongsTo(actor, townId) ? "only-writers" : "not-found");
  if (status !== "draft") return refuse("already-handed-in");
  if (!isOpenFor(call, townId, extensions, at))
    return refuse("call-closed", { closesAt: deadlineFor(call, townId, extensions), at });
  if (gaps > 0) return refuse("incomplete", { gaps });
  if (isAwaited(signOff)) return refuse("sign-off-pending");
  if (remarks.length > 0) return refuse("remarks-left", { sections: remarks.length });
  return signatories === 0 ? refuse("no-signatory") : grant(null);
}

type Awaited = { proposal: Pick<Proposal, "townId" | "status">; signOff: SignOff | null };

/** Anybody who writes for the town takes the request back: there is something to change first. */
export function takeBackSignOff({ proposal, signOff }: Awaited, actor: Actor): Outcome<null, SignOffRefusal> {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  if (!writesFor(actor, proposal.townId))
    return refuse(belongsTo(actor, proposal.townId) ? "only-writers" : "not-found");
  return isAwaited(signOff) ? grant(null) : refuse("no-sign-off");
}

/** The signatory does not file yet: says which sections to look at again, and why. Nothing is said before somebody asked. */
export function mayDecline({ proposal, signOff }: Awaited, actor: Actor): Outcome<null, SignOffRefusal> {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  if (!signsFor(actor, proposal.townId))
    return refuse(belongsTo(actor, proposal.townId) ? "only-signatory-declines" : "not-found");
  return isAwaited(signOff) && proposal.status === "draft" ? grant(null) : refuse("no-sign-off");
}

export function declineSignOff(
  awaited: Awaited,
  remarks: readonly Remark[],
  actor: Actor,
): Outcome<{ remarks: Remark[] }, SignOffRefusal> {
  const may = mayDecline(awaited, actor);
  if (!may.ok) return may;
  const said = remarks.map(({ section, reason }) => ({ section, reason: reason.trim() }));
  return said.length > 0 && said.every(({ reason }) => givesReason(reason))
    ? grant({ remarks: said })
    : refuse("remark-missing", { min: REASON_CHARS_MIN });
}
