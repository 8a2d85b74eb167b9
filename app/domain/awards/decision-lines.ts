import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { givesReason } from "~/domain/shared/reason";

export const DECISION_OUTCOMES = ["awarded", "reserved", "refused"] as const;
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** One dossier in a decision. `place` is its place in the ranking, null when it was eliminated. */
export type DecisionLine = {
  proposalId: string;
  reference: string;
  outcome: DecisionOutcome;
  amountCents: number;
  requestedCents: number;
  place: number | null;
  meanHundredths: number | null;
  eliminated: string | null;
  reasons: string;
  exceptionReason: string;
};
type Standing = Pick<DecisionLine, "reference" | "place">;
export type LineRules = {
  availableCents: number;
  capCents?: number | undefined;
  /** Dossiers that could be decided on and are not on the list: to leave one out is to pass it over too. */
  leftOut?: readonly Standing[] | undefined;
};

export type LinesRefusal =
  | "no-lines"
  | "dossier-not-scored"
  | "award-without-amount"
  | "amount-without-award"
  | "amount-above-request"
  | "amount-above-cap"
  | "over-envelope"
  | "reasons-missing"
  | "exception-reason-missing";

export const awardedCents = (lines: readonly DecisionLine[]) =>
  lines.reduce((sum, l) => sum + (l.outcome === "awarded" ? l.amountCents : 0), 0);

/** The better ranked dossiers that `line` is awarded ahead of. An eliminated dossier is below every ranked one. */
export const passedOverBy = (
  line: DecisionLine,
  lines: readonly DecisionLine[],
  leftOut: readonly Standing[] = [],
): Standing[] =>
  line.outcome !== "awarded"
    ? []
    : [...lines.filter((l) => l.outcome !== "awarded"), ...leftOut].filter(
        (l) => l.place !== null && l.place < (line.place ?? Number.POSITIVE_INFINITY),
      );

/** Has to say why: the ranking is not followed, or an eliminated dossier is awarded. */
export const needsException = (line: DecisionLine, lines: readonly DecisionLine[], leftOut: readonly Standing[] = []) =>
  line.outcome === "awarded" && (line.eliminated !== null || passedOverBy(line, lines, leftOut).length > 0);

/** Whether one line stands among the others, whatever they take together. */
export function checkLine(
  line: DecisionLine,
  lines: readonly DecisionLine[],
  { capCents, leftOut }: LineRules,
): Outcome<true, LinesRefusal> {
  const { reference, amountCents, requestedCents } = line;
  if (line.outcome !== "refused" && line.meanHundredths === null) return refuse("dossier-not-scored", { reference });
  if (line.outcome !== "awarded") {
    if (amountCents !== 0) return refuse("amount-without-award", { reference });
    return givesReason(line.reasons) ? grant(true) : refuse("reasons-missing", { reference });
  }
  if (!Number.isInteger(amountCents) || amountCents <= 0) return refuse("award-without-amount", { reference });
  if (amountCents > requestedCents) return refuse("amount-above-request", { reference, requestedCents });
  if (capCents !== undefined && amountCents > capCents) return refuse("amount-above-cap", { reference, capCents });
  if (amountCents < requestedCents && !givesReason(line.reasons)) return refuse("reasons-missing", { reference });
  if (needsException(line, lines, leftOut) && !givesReason(line.exceptionReason)) {
    const passed = passedOverBy(line, lines, leftOut).map((l) => l.reference);
    return refuse("exception-reason-missing", {
      reference,
      passedOver: passed.slice(0, 5).join(", "),
      count: passed.length,
    });
  }
  return grant(true);
}

/**
 * Every line stands and the whole fits: what is not granted in full says why, what leaves the ranking says why, and the
 * awards together take no more than the envelope has available.
 */
export function checkLines(
  lines: readonly DecisionLine[],
  rules: LineRules,
): Outcome<{ awardedCents: number }, LinesRefusal> {
  if (lines.length === 0) return refuse("no-lines");
  for (const line of lines) {
    const checked = checkLine(line, lines, rules);
    if (!checked.ok) return checked;
  }
  const total = awardedCents(lines);
  if (total > rules.availableCents)
    return refuse("over-envelope", { excessCents: total - rules.availableCents, availableCents: rules.availableCents });
  return grant({ awardedCents: total });
}
