import { inConflict, type PersonFacts, type ProposalFacts } from "~/domain/reviews/conflicts";

export type Reviewer = PersonFacts & { reviewsMax: number; sectors: readonly string[] };
export type Dossier = ProposalFacts & { reference: string; sector: string };
export type Pair = { proposalId: string; reviewerId: string };
/** Why a dossier has fewer readers than asked: nobody left, everybody in conflict, or everybody at their maximum. */
export const SHORTAGE_REASONS = ["too-few-reviewers", "conflicts", "loads-full"] as const;
export type Shortage = {
  proposalId: string;
  reference: string;
  missing: number;
  why: (typeof SHORTAGE_REASONS)[number];
};
export type AssignmentPlan = { pairs: Pair[]; shortages: Shortage[]; loads: Record<string, number> };
export type AssignmentWish = {
  dossiers: readonly Dossier[];
  reviewers: readonly Reviewer[];
  perDossier: number;
  /** Pairs that a person fixed or that have begun: they count and never move. */
  kept?: readonly Pair[];
};

/** Someone who could take `dossier`, and whom they would relieve of it further down the chain. */
type Step = { reviewer: Reviewer; dossier: Dossier; relieves: Step | null; depth: number };

/**
 * Gives every dossier `perDossier` readers without conflict, nobody beyond their maximum, loads as even as the
 * conflicts allow. Each place goes to the least loaded reader who can be reached by handing dossiers along, which keeps
 * the whole plan even. The same input always gives the same plan.
 */
export function assignReviewers({ dossiers, reviewers, perDossier, kept = [] }: AssignmentWish): AssignmentPlan {
  const desk = openDesk(dossiers, reviewers, kept);
  const scarcestFirst = [...dossiers].sort(
    (a, b) => desk.eligible(a).length - desk.eligible(b).length || byText(a.reference, b.reference),
  );
  const shortages: Shortage[] = [];
  for (const dossier of scarcestFirst) {
    while (desk.readers(dossier).size < perDossier && desk.place(dossier));
    const missing = perDossier - desk.readers(dossier).size;
    if (missing <= 0) continue;
    const why =
      reviewers.length < perDossier
        ? "too-few-reviewers"
        : desk.eligible(dossier).length < perDossier
          ? "conflicts"
          : "loads-full";
    shortages.push({ proposalId: dossier.id, reference: dossier.reference, missing, why });
  }
  return { pairs: desk.pairs(), shortages, loads: desk.loads() };
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function openDesk(dossiers: readonly Dossier[], reviewers: readonly Reviewer[], kept: readonly Pair[]) {
  const inOrder = [...reviewers].sort((a, b) => byText(a.personId, b.personId));
  const byReference = [...dossiers].sort((a, b) => byText(a.reference, b.reference));
  const readersOf = new Map(dossiers.map((d) => [d.id, new Set<string>()]));
  const eligibleFor = new Map(dossiers.map((d) => [d.id, inOrder.filter((r) => !inConflict(r, d))]));
  const fixed = new Set(kept.map((p) => `${p.proposalId} ${p.reviewerId}`));
  for (const pair of kept) readersOf.get(pair.proposalId)?.add(pair.reviewerId);

  const readers = (d: Dossier) => readersOf.get(d.id) ?? new Set<string>();
  const eligible = (d: Dossier) => eligibleFor.get(d.id) ?? [];
  const load = (r: Reviewer) => byReference.filter((d) => readers(d).has(r.personId)).length;
  const free = (d: Dossier) => eligible(d).filter((r) => !readers(d).has(r.personId));
  const movable = (r: Reviewer) =>
    byReference.filter((d) => readers(d).has(r.personId) && !fixed.has(`${d.id} ${r.personId}`));

  /** Breadth first: every reader who can be reached from the dossier, nearest first. */
  function reachable(dossier: Dossier): Step[] {
    const steps: Step[] = free(dossier).map((reviewer) => ({ reviewer, dossier, relieves: null, depth: 0 }));
    const seen = new Set(steps.map((s) => s.reviewer.personId));
    for (const step of steps)
      for (const handed of movable(step.reviewer))
        for (const reviewer of free(handed)) {
          if (seen.has(reviewer.personId)) continue;
          seen.add(reviewer.personId);
          steps.push({ reviewer, dossier: handed, relieves: step, depth: step.depth + 1 });
        }
    return steps;
  }

  function place(dossier: Dossier): boolean {
    const unfamiliar = (s: Step) => (s.reviewer.sectors.includes(s.dossier.sector) ? 0 : 1);
    const best = reachable(dossier)
      .map((step) => ({ step, load: load(step.reviewer) }))
      .filter(({ step, load }) => load < step.reviewer.reviewsMax)
      .sort((a, b) => a.load - b.load || a.step.depth - b.step.depth || unfamiliar(a.step) - unfamiliar(b.step))[0];
    for (let step = best?.step ?? null; step; step = step.relieves) {
      readers(step.dossier).add(step.reviewer.personId);
      if (step.relieves) readers(step.dossier).delete(step.relieves.reviewer.personId);
    }
    return best !== undefined;
  }

  return {
    eligible,
    readers,
    place,
    pairs: () =>
      byReference.flatMap((d) => [...readers(d)].sort(byText).map((reviewerId) => ({ proposalId: d.id, reviewerId }))),
    loads: () => Object.fromEntries(inOrder.map((r) => [r.personId, load(r)])),
  };
}
