import { type Call, callState } from "~/domain/calls/call";
import { type Criterion, isWholeGrid, WEIGHTS_SUM, weightsSum } from "~/domain/calls/criteria";
import { callRules } from "~/domain/calls/rules";
import type { Actor } from "~/domain/shared/actor";
import { fromParis } from "~/domain/shared/calendar";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export type OpeningRefusal =
  | GateRefusal
  | "frozen"
  | "already-opened"
  | "closes-before-opening"
  | "closing-past"
  | "committee-before-closing"
  | "decision-before-committee"
  | "action-ends-before-decision"
  | "weights-not-100"
  | "grid-incomplete"
  | "rules-unsound"
  | "envelope-empty"
  | "ceiling-above-envelope"
  | "another-call-open";

export const mayPrepareCalls = (actor: Actor) => gate(actor, "fund_manager") === null;

export type CallDates = { opensAt: Date; closesAt: Date; committeeOn: Date | null; standingCommitteeOn: Date | null };

/** Opening, closing, committee, Commission permanente, end of the actions: in this order. */
export function datesInOrder(
  call: CallDates & { rules: { actionUntil: string | null } },
): Outcome<null, OpeningRefusal> {
  const { opensAt, closesAt, committeeOn, standingCommitteeOn, rules } = call;
  if (closesAt <= opensAt) return refuse("closes-before-opening");
  if (committeeOn && committeeOn < closesAt) return refuse("committee-before-closing");
  if (standingCommitteeOn && standingCommitteeOn < (committeeOn ?? closesAt))
    return refuse("decision-before-committee");
  if (rules.actionUntil && fromParis(rules.actionUntil) < (standingCommitteeOn ?? closesAt))
    return refuse("action-ends-before-decision");
  return grant(null);
}

type Preparation = {
  call: Call & CallDates;
  criteria: readonly Criterion[];
  envelope: { appropriatedCents: number };
  otherOpen: boolean;
};

/** Publishes a call: its rules and its grid are frozen. Applicants can file from `opensAt`. */
export function openCall(
  { call, criteria, envelope, otherOpen }: Preparation,
  actor: Actor,
  at: Date,
): Outcome<{ frozenAt: Date }, OpeningRefusal> {
  const stop = gate(actor, "fund_manager");
  if (stop) return stop;
  if (call.frozenAt) return refuse("already-opened");
  if (otherOpen) return refuse("another-call-open");

  const ordered = datesInOrder(call);
  if (!ordered.ok) return ordered;
  if (call.closesAt <= at) return refuse("closing-past");
  if (!callRules.safeParse(call.rules).success) return refuse("rules-unsound");
  if (!isWholeGrid(criteria)) return refuse("grid-incomplete");
  if (weightsSum(criteria) !== WEIGHTS_SUM) return refuse("weights-not-100", { sum: weightsSum(criteria) });
  if (envelope.appropriatedCents <= 0) return refuse("envelope-empty");
  if (call.rules.ceilingCents > envelope.appropriatedCents)
    return refuse("ceiling-above-envelope", {
      ceilingCents: call.rules.ceilingCents,
      appropriatedCents: envelope.appropriatedCents,
    });
  return grant({ frozenAt: at });
}

/** Rules, dates and grid may change until the call is opened; texts that only inform may change after. */
export function changeCall(call: Call, part: "rules" | "texts", actor: Actor, at: Date): Outcome<null, OpeningRefusal> {
  const stop = gate(actor, "fund_manager");
  if (stop) return stop;
  return part === "rules" && callState(call, at) !== "preparation" ? refuse("frozen") : grant(null);
}
