import { checkLines, type DecisionLine, type LineRules, type LinesRefusal } from "~/domain/awards/decision-lines";
import { namedWithFields, type Preflight, preflight, staysBehind } from "~/domain/awards/preflight";
import { type Actor, personId } from "~/domain/shared/actor";
import { inParis, isCalendarDay } from "~/domain/shared/calendar";
import { canonical } from "~/domain/shared/canonical";
import { type GateRefusal, gate } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { givesReason } from "~/domain/shared/reason";

export const DECISION_STATUSES = ["prepared", "approved", "published"] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];
export const DELIBERATION_NUMBER_CHARS_MAX = 40;

export type Decision = {
  status: DecisionStatus;
  preparedById: string;
  deliberationNumber: string | null;
  deliberatedOn: Date | null;
};

export type DecisionRefusal =
  | LinesRefusal
  | "decision-in-preparation"
  | "dossier-elsewhere"
  | "reserve-lapsed"
  | "reserve-has-moved"
  | "marks-not-shared"
  | "decision-not-prepared"
  | "decision-not-approved"
  | "decision-already-published"
  | "decision-deliberated"
  | "sending-back-reason-missing"
  | "approver-is-preparer"
  | "approver-in-conflict"
  | "deliberation-missing"
  | "deliberation-in-future"
  | "dossiers-cannot-go";

/** Prepares the list, or changes it while nobody has approved it. `decision` is null the first time. */
export function prepareDecision(
  actor: Actor,
  decision: Decision | null,
  lines: readonly DecisionLine[],
  rules: LineRules,
): Outcome<{ awardedCents: number }, DecisionRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (decision && decision.status !== "prepared") return refuse("decision-not-prepared");
  return checkLines(lines, rules);
}

/** A second person approves: neither the one who prepared, nor anyone in conflict with a dossier of the list. */
export function approveDecision(
  actor: Actor,
  decision: Decision,
  { lines, rules, conflicted }: { lines: readonly DecisionLine[]; rules: LineRules; conflicted: boolean },
): Outcome<{ status: "approved" }, DecisionRefusal | GateRefusal> {
  const stopped = gate(actor, "approver");
  if (stopped) return stopped;
  if (decision.status !== "prepared") return refuse("decision-not-prepared");
  if (personId(actor) === null || personId(actor) === decision.preparedById) return refuse("approver-is-preparer");
  if (conflicted) return refuse("approver-in-conflict");
  const checked = checkLines(lines, rules);
  return checked.ok ? grant({ status: "approved" }) : checked;
}

/**
 * Back to its preparation, with a reason: until the assembly has deliberated, whoever manages the fund or approves may
 * ask for another list. Its approval is undone and counts for nothing any more.
 */
export function sendBackDecision(
  actor: Actor,
  decision: Decision,
  reason: string,
): Outcome<{ status: "prepared" }, DecisionRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager", "approver");
  if (stopped) return stopped;
  if (decision.status === "published") return refuse("decision-already-published");
  if (decision.status !== "approved") return refuse("decision-not-approved");
  if (decision.deliberationNumber) return refuse("decision-deliberated");
  return givesReason(reason) ? grant({ status: "prepared" }) : refuse("sending-back-reason-missing");
}

/** The number and the day of the Commission permanente's deliberation: the decision is the assembly's, not the portal's. */
export function recordDeliberation(
  actor: Actor,
  decision: Decision,
  { number, on }: { number: string; on: string },
  at: Date,
): Outcome<{ deliberationNumber: string; deliberatedOn: string }, DecisionRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (decision.status === "published") return refuse("decision-already-published");
  if (decision.status !== "approved") return refuse("decision-not-approved");
  const dated = readDeliberation({ number, on }, at);
  return dated.ok ? grant({ deliberationNumber: dated.value.number, deliberatedOn: dated.value.on }) : dated;
}

/** A deliberation has a number and a day that is over or today's. */
export function readDeliberation(
  { number, on }: { number: string; on: string },
  at: Date,
): Outcome<{ number: string; on: string }, DecisionRefusal> {
  const said = number.trim().slice(0, DELIBERATION_NUMBER_CHARS_MAX);
  if (said === "" || !isCalendarDay(on)) return refuse("deliberation-missing");
  return on > inParis(at).date ? refuse("deliberation-in-future") : grant({ number: said, on });
}

export type Published = { proposalId: string; status: "awarded" | "reserved" | "refused"; awardCents: number }[];

/**
 * Publishes in one act: every dossier learns its decision, every award is committed. All go or none goes, but those that
 * were withdrawn meanwhile: of them nothing is said and nothing is committed.
 */
export function publishDecision(
  actor: Actor,
  decision: Decision,
  { lines, rules, dossiers }: { lines: readonly DecisionLine[]; rules: LineRules; dossiers: readonly Preflight[] },
): Outcome<Published, DecisionRefusal | GateRefusal> {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  if (decision.status === "published") return refuse("decision-already-published");
  if (decision.status !== "approved") return refuse("decision-not-approved");
  if (!decision.deliberationNumber || !decision.deliberatedOn) return refuse("deliberation-missing");
  const all = preflight(dossiers);
  const held = all.filter((h) => !staysBehind(h));
  if (held.length > 0)
    return refuse("dossiers-cannot-go", { count: held.length, references: held.map(namedWithFields).join(", ") });
  const checked = checkLines(lines, rules);
  if (!checked.ok) return checked;
  const behind = new Set(all.filter(staysBehind).map((h) => h.reference));
  const going = lines.filter((l) => !behind.has(l.reference));
  if (going.length === 0) return refuse("no-lines");
  return grant(
    going.map((l) => ({
      proposalId: l.proposalId,
      status: l.outcome,
      awardCents: l.outcome === "awarded" ? l.amountCents : 0,
    })),
  );
}

type Hashed = Pick<
  DecisionLine,
  "reference" | "outcome" | "amountCents" | "place" | "meanHundredths" | "reasons" | "exceptionReason"
>;

/** What the approver approves and what the journal keeps a hash of: the lines, in the order of their references. */
export const decisionHashInput = (
  reference: string,
  { rankingHash, simulationHash }: { rankingHash: string | null; simulationHash: string | null },
  lines: readonly Hashed[],
) =>
  canonical({
    reference,
    rankingHash,
    // A list that follows no simulation says nothing of one.
    simulationHash: simulationHash ?? undefined,
    lines: [...lines]
      .sort((a, b) => (a.reference < b.reference ? -1 : 1))
      .map(({ reference, outcome, amountCents, place, meanHundredths, reasons, exceptionReason }) => ({
        reference,
        outcome,
        amountCents,
        place,
        meanHundredths,
        reasons,
        exceptionReason,
      })),
  });
