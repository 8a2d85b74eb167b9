import { boundsOf, type Hopeful, type Optimum, type OptimumRules } from "~/domain/awards/optimum";

/** The constraint that keeps a dossier out of a list, or why nothing had to. */
export type OutReason =
  | { kind: "locked" }
  | { kind: "amount"; leastCents: number; mostCents: number }
  | { kind: "pair"; with: string }
  | { kind: "town_cap"; neededCents: number; leftCents: number }
  | { kind: "envelope"; neededCents: number; leftCents: number }
  | { kind: "no_gain" };

export type Reason = {
  proposalId: string;
  reference: string;
  amountCents: number;
  /** For one that is out: awarded dossiers with a lower mark, by reference. For one that is in: better ones left out. */
  over: string[];
  out: OutReason | null;
};

const EURO = 100;

/**
 * For each dossier of an optimal list the constraint that binds it. One that is out could not simply be added at its
 * least amount: the first constraint that the list with it would break is named.
 */
export function reasonsOf(hopefuls: readonly Hopeful[], rules: OptimumRules, optimum: Optimum): Reason[] {
  const isIn = (h: Hopeful) => optimum.amounts.has(h.proposalId);
  return hopefuls.map((h) => ({
    proposalId: h.proposalId,
    reference: h.reference,
    amountCents: optimum.amounts.get(h.proposalId) ?? 0,
    over: hopefuls
      .filter((o) => isIn(o) !== isIn(h) && o.lock === undefined)
      .filter((o) => (isIn(h) ? o.scoreHundredths > h.scoreHundredths : o.scoreHundredths < h.scoreHundredths))
      .map((o) => o.reference),
    out: isIn(h) ? null : whyOut(h, hopefuls, rules, optimum),
  }));
}

function whyOut(h: Hopeful, hopefuls: readonly Hopeful[], rules: OptimumRules, { amounts }: Optimum): OutReason {
  if (h.lock === "out") return { kind: "locked" };
  const { least, most } = boundsOf(h, rules);
  if (least > most) return { kind: "amount", leastCents: least * EURO, mostCents: most * EURO };
  const awarded = hopefuls.filter((o) => amounts.has(o.proposalId));
  const rival = awarded.find((o) =>
    (rules.incompatible ?? []).some((pair) => pair.includes(h.proposalId) && pair.includes(o.proposalId)),
  );
  if (rival) return { kind: "pair", with: rival.reference };
  const neededCents = least * EURO;
  // At their least amounts, for what the others get beyond them could be taken back.
  const spent = (of: readonly Hopeful[]) => of.reduce((sum, o) => sum + boundsOf(o, rules).least * EURO, 0);
  if (rules.townCapCents !== undefined) {
    const leftCents = rules.townCapCents - spent(awarded.filter((o) => o.townId === h.townId));
    if (neededCents > leftCents) return { kind: "town_cap", neededCents, leftCents };
  }
  const leftCents = rules.availableCents - spent(awarded);
  return neededCents > leftCents ? { kind: "envelope", neededCents, leftCents } : { kind: "no_gain" };
}
