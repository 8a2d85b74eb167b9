import { type Call, type CallExtension, deadlineFor, isOpenFor } from "~/domain/calls/call";
import { mayBecome, type Proposal } from "~/domain/proposals/proposal";
import { type Actor, belongsTo, signsFor } from "~/domain/shared/actor";
import { type GateRefusal, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export type WithdrawalRefusal =
  | GateRefusal
  | "only-signatory-withdraws"
  | "not-filed"
  | "call-closed"
  | "too-late-to-give-up";

type Withdrawing = {
  proposal: Proposal;
  call: Pick<Call, "opensAt" | "closesAt" | "frozenAt">;
  extensions: readonly CallExtension[];
};

const mayBind = (actor: Actor, townId: string) =>
  signedIn(actor) ??
  (signsFor(actor, townId) ? null : refuse(belongsTo(actor, townId) ? "only-signatory-withdraws" : "not-found"));

/** Until the deadline a filed dossier may be taken back, corrected and filed again: the last filing counts. */
export function takeBack(
  { proposal, call, extensions }: Withdrawing,
  actor: Actor,
  at: Date,
): Outcome<Proposal & { status: "draft"; submittedAt: null; withdrawnAt: Date }, WithdrawalRefusal> {
  const stop = mayBind(actor, proposal.townId);
  if (stop) return stop;
  if (proposal.status !== "submitted") return refuse("not-filed");
  if (!isOpenFor(call, proposal.townId, extensions, at))
    return refuse("call-closed", { closesAt: deadlineFor(call, proposal.townId, extensions), at });
  return grant({ ...proposal, status: "draft", submittedAt: null, withdrawnAt: at, version: proposal.version + 1 });
}

/** The town gives the project up, for good: possible until the decision is published. */
export function giveUp(
  { proposal }: Pick<Withdrawing, "proposal">,
  decisionPublished: boolean,
  actor: Actor,
  at: Date,
): Outcome<Proposal & { status: "withdrawn"; withdrawnAt: Date }, WithdrawalRefusal> {
  const stop = mayBind(actor, proposal.townId);
  if (stop) return stop;
  if (decisionPublished || !mayBecome(proposal.status, "withdrawn")) return refuse("too-late-to-give-up");
  return grant({ ...proposal, status: "withdrawn", withdrawnAt: at, version: proposal.version + 1 });
}
