import { performance } from "node:perf_hooks";
import { randomLcg } from "d3-random";
import {
  type AssignmentWish,
  assignmentProgramme,
  type Pair,
  type Reading,
  type Reviewer,
  readPlan,
} from "~/domain/reviews/assignment";
import { readRelaxation, relaxationProgramme } from "~/domain/reviews/relaxation";
import { solve } from "~/integrations/solver/live.server";

// npm run bench -- --assignment: how long the exact plan takes for 500 dossiers, 30 readers and 3 readings each. The
// worlds are drawn from fixed seeds: two readers in three have interests in towns, one dossier in four knows its sector.

const DOSSIERS = 500;
const READERS = 30;
const TOWNS = 40;
const SECTORS = ["digital", "mobility", "childcare", "health"];
const ROUNDS = 5;

function world(seed: number, max: number, current: readonly Reading[] = []): AssignmentWish {
  const draw = randomLcg(seed);
  const below = (n: number) => Math.floor(draw() * n);
  const reviewers = Array.from({ length: READERS }, (_, r): Reviewer => {
    const towns = Array.from({ length: below(3) }, () => `town-${below(TOWNS)}`);
    const ground = { kind: "elected", source: "profile" } as const;
    return {
      personId: `reader-${String(r).padStart(2, "0")}`,
      towns: new Map(towns.map((t) => [t, ground])),
      dossiers: new Map(),
      reviewsMax: max,
      sectors: SECTORS.filter(() => draw() < 0.25),
    };
  });
  const dossiers = Array.from({ length: DOSSIERS }, (_, d) => ({
    id: `dossier-${d}`,
    reference: `2026-${String(d).padStart(3, "0")}`,
    townId: `town-${below(TOWNS)}`,
    sector: SECTORS[below(SECTORS.length)] ?? "",
  }));
  return { dossiers, reviewers, perDossier: 3, current, barred: [] };
}

const asReadings = (pairs: readonly Pair[]) => pairs.map((p) => ({ ...p, fixed: false }));
const spread = (loads: Record<string, number>) => Math.max(...Object.values(loads)) - Math.min(...Object.values(loads));

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const begun = performance.now();
  const value = await work();
  return [value, performance.now() - begun];
}
const planOf = (wish: AssignmentWish) => timed(async () => readPlan(wish, await solve(assignmentProgramme(wish))));

type Line = { name: string; ms: number[]; said: string };

async function lines(): Promise<Line[]> {
  const fresh: Line = { name: "a plan from nothing", ms: [], said: "" };
  const adjusted: Line = { name: "adjusted: one reader fewer, five pairs fixed", ms: [], said: "" };
  const short: Line = { name: "short of places, with the smallest relaxation", ms: [], said: "" };
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const [plan, ms] = await planOf(world(seed, 60));
    fresh.ms.push(ms);
    fresh.said = `${plan.pairs.length} readings, ${plan.shortages.length} short, loads within ${spread(plan.loads)}`;
    const current = asReadings(plan.pairs).map((p, i) => ({ ...p, fixed: i < 5 }));
    const left = world(seed, 60, current);
    const fewer = {
      ...left,
      reviewers: left.reviewers.slice(1),
      current: current.filter((c) => c.reviewerId !== "reader-00"),
    };
    const [again, againMs] = await planOf(fewer);
    adjusted.ms.push(againMs);
    adjusted.said = `${again.given.length} come, ${again.taken.length} go, loads within ${spread(again.loads)}`;
    const scarce = world(seed, 48);
    const [found, shortMs] = await timed(async () => {
      const drawn = readPlan(scarce, await solve(assignmentProgramme(scarce)));
      return { drawn, least: readRelaxation(scarce, await solve(relaxationProgramme(scarce))) };
    });
    short.ms.push(shortMs);
    const missing = found.drawn.shortages.reduce((sum, s) => sum + s.missing, 0);
    const granted = found.least.raises.reduce((sum, r) => sum + r.by, 0);
    short.said = `${missing} readings missing, ${granted} places more would do`;
  }
  return [fresh, adjusted, short];
}

export async function assignmentReport(): Promise<string> {
  const rows = (await lines()).map(({ name, ms, said }) => {
    const sorted = [...ms].sort((a, b) => a - b);
    const at = (i: number) => `${((sorted[i] ?? 0) / 1000).toFixed(2)} s`;
    return `| ${name} | ${at(Math.floor(sorted.length / 2))} | ${at(sorted.length - 1)} | ${said} |`;
  });
  const head = [
    `| ${DOSSIERS} dossiers × ${READERS} readers × 3 | median | longest | the last one |`,
    "|---|---|---|---|",
  ];
  return [...head, ...rows, "", `Memory afterwards: ${Math.round(process.memoryUsage().rss / 1_048_576)} MB`].join(
    "\n",
  );
}
