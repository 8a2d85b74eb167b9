import type { AdmissibilityRule, Check, Verdict } from "~/domain/proposals/admissibility-checks";
import { mayBecome, type Proposal } from "~/domain/proposals/proposal";
import { type InformationRequest, isOverdue } from "~/domain/proposals/requests";
import type { Actor } from "~/domain/shared/actor";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { givesReason, REASON_CHARS_MIN } from "~/domain/shared/reason";

export type AdmissibilityRefusal =
  | GateRefusal
  | "not-received"
  | "request-pending"
  | "checks-not-met"
  | "checks-to-do"
  | "rejection-reason-missing"
  | "check-note-missing";

/** `request`: the one that waits for an answer. */
type Deciding = { proposal: Proposal; request: InformationRequest | null; checks: readonly Check[] };

const count = (checks: readonly Check[], verdict: Verdict) => checks.filter((c) => c.verdict === verdict).length;

/** The dossier meets every rule and goes to the reviewers. */
export function admit(
  { proposal, request, checks }: Deciding,
  actor: Actor,
  at: Date,
): Outcome<{ status: "admissible"; decidedAt: Date }, AdmissibilityRefusal> {
  const stop = gate(actor, "fund_manager");
  if (stop) return stop;
  if (request) return refuse("request-pending");
  if (proposal.status !== "submitted" || !mayBecome(proposal.status, "admissible")) return refuse("not-received");
  if (count(checks, "to_check") > 0) return refuse("checks-to-do", { checks: count(checks, "to_check") });
  if (count(checks, "not_met") > 0) return refuse("checks-not-met", { checks: count(checks, "not_met") });
  return grant({ status: "admissible", decidedAt: at });
}

/** The dossier cannot be supported; the town is told why. A request whose day has passed without an answer does not hold it back. */
export function reject(
  { proposal, request }: Omit<Deciding, "checks">,
  reasons: string,
  actor: Actor,
  at: Date,
): Outcome<{ status: "inadmissible"; reasons: string; decidedAt: Date }, AdmissibilityRefusal> {
  const stop = gate(actor, "fund_manager");
  if (stop) return stop;
  if (request && !isOverdue(request, at)) return refuse("request-pending");
  if (!mayBecome(proposal.status, "inadmissible")) return refuse("not-received");
  if (!givesReason(reasons)) return refuse("rejection-reason-missing", { min: REASON_CHARS_MIN });
  return grant({ status: "inadmissible", reasons: reasons.trim(), decidedAt: at });
}

/** What keeps a dossier from being refused now, were the reasons given; null when nothing does. */
export function whyNotReject(deciding: Omit<Deciding, "checks">, actor: Actor, at: Date) {
  const answer = reject(deciding, "", actor, at);
  return answer.ok || answer.reason === "rejection-reason-missing" ? null : answer;
}

/** A person's verdict on one rule. Against what the portal found, it says why. */
export function settleCheck(
  proposal: Proposal,
  { rule, verdict, note }: Check & { note: string },
  automatic: Verdict,
  actor: Actor,
): Outcome<{ rule: AdmissibilityRule; verdict: Verdict; note: string }, AdmissibilityRefusal> {
  const stop = gate(actor, "fund_manager");
  if (stop) return stop;
  if (proposal.status !== "submitted" && proposal.status !== "incomplete") return refuse("not-received");
  if (automatic !== "to_check" && verdict !== automatic && !givesReason(note))
    return refuse("check-note-missing", { min: REASON_CHARS_MIN });
  return grant({ rule, verdict, note: note.trim() });
}
