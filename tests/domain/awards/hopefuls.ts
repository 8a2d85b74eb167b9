import {
  boundsOf,
  type Constraint,
  constraintsOf,
  type Hopeful,
  type OptimumRules,
  rowOf,
} from "~/domain/awards/optimum";

/** The same numbers for the same seed, on every machine (mulberry32). */
export function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const SECTORS = ["mobilite", "numerique", "alimentation"];

/** A call with 4 to `most` dossiers of a few towns, and rules of every kind, each of them now and then. */
export function anyCall(seed: number, most = 14): { hopefuls: Hopeful[]; rules: OptimumRules } {
  const draw = numbers(seed);
  const now = (chance: number) => draw(100) < chance;
  const count = 4 + draw(most - 3);
  const hopefuls = Array.from({ length: count }, (_, i): Hopeful => {
    const requestedCents = (4 + draw(40)) * 100_000 + draw(3) * 50;
    const town = draw(6);
    return {
      proposalId: `p${i}`,
      reference: `2026-${i}`,
      townId: `t${town}`,
      isSignatory: town < 4,
      sector: SECTORS[draw(3)] ?? "",
      territory: town % 2 === 0 ? "north" : "south",
      scoreHundredths: draw(30) === 0 ? 0 : 3_000 + draw(70) * 100,
      requestedCents,
      baseCents: requestedCents + draw(20) * 100_000,
      viableCents: now(40) ? Math.floor(requestedCents * (0.4 + draw(6) / 10)) : undefined,
      lock: now(8) ? "in" : now(8) ? "out" : undefined,
    };
  }).sort((a, b) => b.scoreHundredths - a.scoreHundredths);
  const sometimes = <T>(chance: number, value: T) => (now(chance) ? value : undefined);
  return {
    hopefuls,
    rules: {
      availableCents: (20 + draw(count * 14)) * 100_000,
      floorCents: sometimes(30, 600_000),
      ceilingCents: sometimes(30, (15 + draw(20)) * 100_000),
      rateMinBp: sometimes(15, 3_000),
      rateMaxBp: sometimes(30, 8_000),
      townCapCents: sometimes(40, (25 + draw(40)) * 100_000),
      minimums: now(30)
        ? [
            { field: "sector", value: SECTORS[draw(3)] ?? "", awards: 1 + draw(2) },
            { field: "territory", value: "south", awards: 1 },
          ]
        : [],
      signatoryHundredths: sometimes(30, 6_000),
      incompatible: now(40)
        ? [[`p${draw(count)}`, "p1"] as const, ["p2", "p3"] as const].filter(([a, b]) => a !== b)
        : [],
    },
  };
}

/** Tries every list there is. Null when none is possible. */
export function bruteForce(
  hopefuls: readonly Hopeful[],
  rules: OptimumRules,
  constraints: readonly Constraint[] = constraintsOf(hopefuls, rules),
): { score: number; best: number[] } | null {
  const rows = constraints.map((c) => rowOf(c, hopefuls, rules));
  let score = -1;
  let best: number[] = [];
  for (let set = 0; set < 2 ** hopefuls.length; set++) {
    let worth = 0;
    for (let i = 0; i < hopefuls.length; i++) if (set & (1 << i)) worth += hopefuls[i]?.scoreHundredths ?? 0;
    if (worth < score) continue;
    if (!rows.every((r) => within(r, set))) continue;
    if (worth > score) best = [];
    score = worth;
    best.push(set);
  }
  return score < 0 ? null : { score, best };
}
function within({ lower, upper, terms }: ReturnType<typeof rowOf>, set: number) {
  let sum = 0;
  for (const [column, factor] of terms) if (set & (1 << column)) sum += factor;
  return sum >= lower && sum <= upper;
}

/** What is wrong with a list by the words of the rules, checked amount by amount and not through the programme. */
export function faults(hopefuls: readonly Hopeful[], rules: OptimumRules, amounts: ReadonlyMap<string, number>) {
  const got = (h: Hopeful) => amounts.get(h.proposalId) ?? 0;
  const awarded = hopefuls.filter((h) => got(h) > 0);
  const sum = (of: readonly Hopeful[]) => of.reduce((all, h) => all + got(h), 0);
  const mark = rules.signatoryHundredths ?? Number.POSITIVE_INFINITY;
  const meets = (h: Hopeful) => h.isSignatory && h.scoreHundredths >= mark;
  return [
    sum(awarded) > rules.availableCents && "envelope",
    awarded.some((h) => got(h) < (rules.floorCents ?? 0)) && "floor",
    awarded.some((h) => got(h) > (rules.ceilingCents ?? h.requestedCents) || got(h) > h.requestedCents) && "ceiling",
    awarded.some((h) => got(h) * 10_000 > h.baseCents * (rules.rateMaxBp ?? 1e9)) && "rate over",
    awarded.some((h) => got(h) * 10_000 < h.baseCents * (rules.rateMinBp ?? 0)) && "rate under",
    awarded.some((h) => got(h) < (h.viableCents ?? boundsOf(h, rules).most * 100)) && "not viable",
    hopefuls.some((h) => sum(awarded.filter((a) => a.townId === h.townId)) > (rules.townCapCents ?? 1e12)) &&
      "town cap",
    (rules.minimums ?? []).some((m) => awarded.filter((h) => h[m.field] === m.value).length < m.awards) && "minimum",
    hopefuls.some((h) => meets(h) && !awarded.some((a) => a.townId === h.townId && meets(a))) && "signatory",
    (rules.incompatible ?? []).some((p) => awarded.filter((h) => p.includes(h.proposalId)).length > 1) && "pair",
    hopefuls.some((h) => (h.lock === "in" && got(h) === 0) || (h.lock === "out" && got(h) > 0)) && "lock",
  ].filter((fault) => fault !== false);
}
