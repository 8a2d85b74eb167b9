import { performance } from "node:perf_hooks";
import { randomLcg } from "d3-random";
import { type Hopeful, type OptimumRules, optimumProgramme, readOptimum } from "~/domain/awards/optimum";
import { flipsOf } from "~/domain/awards/optimum-flips";
import { solve, solveAll } from "~/integrations/solver/live.server";

// npm run bench -- --optimum: how long the best list takes, to proven optimality, and how long the smallest changes of
// all its dossiers. The calls are drawn from fixed seeds; the envelope holds about half of what is asked for.

const ROUNDS = 5;
const SECTORS = ["digital", "mobility", "childcare", "health"];

function call(seed: number, count: number): { hopefuls: Hopeful[]; rules: OptimumRules } {
  const draw = randomLcg(seed);
  const below = (n: number) => Math.floor(draw() * n);
  const hopefuls = Array.from({ length: count }, (_, i): Hopeful => {
    const requestedCents = (8_000 + below(40_000)) * 100;
    const town = below(39);
    return {
      proposalId: `p${i}`,
      reference: `2026-${i}`,
      townId: `t${town}`,
      isSignatory: town % 3 > 0,
      sector: SECTORS[below(SECTORS.length)] ?? "",
      territory: `e${town % 4}`,
      scoreHundredths: 2_000 + below(8_000),
      requestedCents,
      baseCents: Math.floor(requestedCents * 1.3),
      viableCents: draw() < 0.4 ? Math.floor(requestedCents * 0.7) : undefined,
    };
  });
  return {
    hopefuls,
    rules: {
      availableCents: count * 1_400_000,
      ceilingCents: 4_500_000,
      townCapCents: Math.ceil(count / 39) * 6_000_000,
      minimums: SECTORS.map((value) => ({ field: "sector", value, awards: 2 })),
      signatoryHundredths: 7_500,
      incompatible: [["p1", "p2"]],
    },
  };
}

async function line(count: number): Promise<string> {
  const [ms, gaps]: [number[], number[]] = [[], []];
  let flips = "";
  // The first one also reads the solver's code from the disk.
  for (let seed = 0; seed <= ROUNDS; seed++) {
    const { hopefuls, rules } = call(seed, count);
    const begun = performance.now();
    const solution = await solve(optimumProgramme(hopefuls, rules));
    const optimum = readOptimum(hopefuls, rules, solution);
    if (seed > 0) ms.push(performance.now() - begun);
    gaps.push(solution.gap);
    if (seed < ROUNDS || count > 100) continue;
    const again = performance.now();
    await flipsOf(hopefuls, rules, optimum, solveAll);
    flips = `${((performance.now() - again) / 1000).toFixed(1)} s`;
  }
  const sorted = [...ms].sort((a, b) => a - b);
  const at = (i: number) => `${Math.round(sorted[i] ?? 0)} ms`;
  return `| ${count} | ${at(Math.floor(ROUNDS / 2))} | ${at(ROUNDS - 1)} | ${Math.max(...gaps)} | ${flips || "–"} |`;
}

export async function optimumReport(): Promise<string> {
  const head = ["| dossiers | median | longest | gap | all smallest changes |", "|---:|---:|---:|---:|---:|"];
  return [...head, await line(60), await line(500)].join("\n");
}
