import { randomLcg, randomNormal } from "d3-random";
import { calibrate, type Mark } from "~/domain/reviews/calibration";
import { firmness } from "~/domain/reviews/grey-zone";

// npm run bench -- --calibration: what the corrected mean and the firmness are worth, on calls whose truth is known
// because it was drawn. Every figure is the same on every machine: the seeds are fixed.

const DOSSIERS = 40;
const READERS = 5;
const DRAWS = 400;
/** On the scale of marks from 0 to 5: how much the dossiers differ, and how much two looks at one do. */
const WORTH_SD = 0.7;
const CHANCE_SD = 0.5;
/** Hundredths of points in one mark. */
const MARK = 2_000;
const ENVELOPE = { envelopeCents: 100_000_000, passHundredths: 5_000 };

type World = { worths: number[]; requested: number[]; read(): Mark[] };

function world(seed: number, biasSd: number, readings: number): World {
  const source = randomLcg(seed);
  const normal = randomNormal.source(source)(0, 1);
  const worths = Array.from({ length: DOSSIERS }, () => 3 + WORTH_SD * normal());
  const requested = worths.map(() => Math.round(2_000_000 + source() * 6_000_000));
  return {
    worths,
    requested,
    read() {
      const severities = Array.from({ length: READERS }, () => biasSd * normal());
      const loads = severities.map(() => 0);
      return worths.flatMap((worth, dossier) =>
        leastLoaded(loads, source, readings).map((reader) => ({
          dossier: String(dossier),
          reviewer: String(reader),
          total: MARK * (worth + (severities[reader] ?? 0) + CHANCE_SD * normal()),
        })),
      );
    },
  };
}

function leastLoaded(loads: number[], source: () => number, count: number): number[] {
  const order = loads.map((load, reader) => ({ reader, key: load + 0.9 * source() })).sort((a, b) => a.key - b.key);
  const chosen = order.slice(0, count).map(({ reader }) => reader);
  for (const reader of chosen) loads[reader] = (loads[reader] ?? 0) + 1;
  return chosen;
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / Math.max(values.length, 1);
const ofDossier = (marks: readonly Mark[], dossier: number) => marks.filter((m) => m.dossier === String(dossier));
const plainMeans = (marks: readonly Mark[]) =>
  Array.from({ length: DOSSIERS }, (_, d) => mean(ofDossier(marks, d).map((m) => m.total)));

/** The rival: every reader's marks brought to the same mean and spread. */
function standardised(marks: readonly Mark[]): number[] {
  const scales = Array.from({ length: READERS }, (_, r) => {
    const own = marks.filter((m) => m.reviewer === String(r)).map((m) => m.total);
    return { centre: mean(own), spread: Math.sqrt(mean(own.map((t) => (t - mean(own)) ** 2))) || 1 };
  });
  const z = (m: Mark) => {
    const { centre, spread } = scales[Number(m.reviewer)] ?? { centre: 0, spread: 1 };
    return (m.total - centre) / spread;
  };
  return Array.from({ length: DOSSIERS }, (_, d) => mean(ofDossier(marks, d).map(z)));
}

/** Kendall: how often two dossiers stand in the true order, from -1 to 1. */
function kendall(found: readonly number[], truth: readonly number[]): number {
  let agreeing = 0;
  for (let i = 0; i < found.length; i++)
    for (let j = i + 1; j < found.length; j++)
      agreeing += Math.sign(((found[i] ?? 0) - (found[j] ?? 0)) * ((truth[i] ?? 0) - (truth[j] ?? 0)));
  return agreeing / ((found.length * (found.length - 1)) / 2);
}

/** Who is funded when the ranking follows these means. */
function funded(means: readonly number[], requested: readonly number[]): Set<number> {
  let left = ENVELOPE.envelopeCents;
  const inside = new Set<number>();
  for (const d of [...means.keys()].sort((a, b) => (means[b] ?? 0) - (means[a] ?? 0))) {
    left -= requested[d] ?? 0;
    if (left < 0 || (means[d] ?? 0) < ENVELOPE.passHundredths) break;
    inside.add(d);
  }
  return inside;
}

type Tenth = { said: number; happened: number; count: number };

function measure(biasSd: number, readings: number) {
  const tau = { plain: 0, z: 0, ours: 0 };
  const tenths: Tenth[] = Array.from({ length: 10 }, () => ({ said: 0, happened: 0, count: 0 }));
  let [covered, squares, base] = [0, 0, 0];
  for (let draw = 1; draw <= DRAWS; draw++) {
    const { worths, requested, read } = world(draw / 1_000 + biasSd / 10 + readings / 7, biasSd, readings);
    const marks = read();
    const calibration = calibrate(marks);
    const of = (d: number) => calibration.dossiers.get(String(d)) ?? { mean: 0, margin: 0 };
    tau.plain += kendall(plainMeans(marks), worths) / DRAWS;
    tau.z += kendall(standardised(marks), worths) / DRAWS;
    tau.ours +=
      kendall(
        worths.map((_, d) => of(d).mean),
        worths,
      ) / DRAWS;
    covered += worths.filter((worth, d) => Math.abs(of(d).mean - MARK * worth) <= (of(d).margin ?? 0)).length;

    const readers = (d: number) => ofDossier(marks, d).map((m) => m.reviewer);
    const standing = worths.map((_, d) => ({ id: String(d), requestedCents: requested[d] ?? 0, readers: readers(d) }));
    const said = firmness(standing, calibration, ENVELOPE, draw);
    const inside = funded(plainMeans(read()), requested);
    for (const d of worths.keys()) {
      const chance = (said.get(String(d))?.fundedBp ?? 0) / 10_000;
      const happened = inside.has(d) ? 1 : 0;
      const tenth = tenths[Math.min(9, Math.floor(chance * 10))];
      if (tenth)
        Object.assign(tenth, {
          said: tenth.said + chance,
          happened: tenth.happened + happened,
          count: tenth.count + 1,
        });
      squares += (chance - happened) ** 2;
      base += happened;
    }
  }
  const all = DRAWS * DOSSIERS;
  const share = base / all;
  return { biasSd, readings, tau, cover: covered / all, brier: squares / all, constant: share * (1 - share), tenths };
}

const n = (value: number, digits = 3) => value.toFixed(digits);

/** Measures, and answers the tables for docs/benchmarks.md. */
export function calibrationReport(): string {
  const cases = [0, 0.4, 0.8].flatMap((bias) => [2, 3].map((readings) => measure(bias, readings)));
  return [
    "| severity, SD | readings | plain mean, τ | z-scores, τ | corrected, τ | gained | margins that hold | Brier | constant forecast |",
    "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...cases.map(
      (c) =>
        `| ${c.biasSd} | ${c.readings} | ${n(c.tau.plain)} | ${n(c.tau.z)} | ${n(c.tau.ours)} | ${n(c.tau.ours - c.tau.plain, 4)} | ${n(100 * c.cover, 1)} % | ${n(c.brier)} | ${n(c.constant)} |`,
    ),
    "",
    "| severity, SD | readings | said → happened, by tenths of the forecast |",
    "| ---: | ---: | --- |",
    ...cases.map(
      (c) =>
        `| ${c.biasSd} | ${c.readings} | ${c.tenths.map((t) => (t.count ? `${n(t.said / t.count, 2)}→${n(t.happened / t.count, 2)}` : "–")).join(" · ")} |`,
    ),
  ].join("\n");
}
