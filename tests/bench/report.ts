import type { BareSql } from "./bare-sql";
import type { Measured } from "./measure";

export type Results = {
  machine: { processors: number; model: string; node: string; loadBefore: number };
  seconds: number;
  measured: Measured[];
  sql: BareSql[];
  memory: { size: number; now: number; peak: number }[];
};

/** The pages of fifty rows, and how many requests a second each has to answer at ten connections. */
const LISTS = [
  { name: "dossiers of a call", perSecond: 150 },
  { name: "ranking", perSecond: 100 },
];
const AIM_OF_CONSTANTS = 0.4;
const AIM_GROWTH = 1.2;
const AIM_MEMORY_MB = 250;

type Verdict = { aim: string; found: string; holds: boolean };

/** The aims, each with what was found. */
export function verdicts({ measured, memory }: Results): Verdict[] {
  const memoryMb = Math.max(...memory.filter((m) => m.size <= 5_000).map((m) => m.now));
  return [
    ...LISTS.flatMap((list) => listVerdicts(measured, list)),
    {
      aim: `memory after the run: at most ${AIM_MEMORY_MB} MB`,
      found: `${whole(memoryMb)} MB`,
      holds: memoryMb <= AIM_MEMORY_MB,
    },
  ];
}

function listVerdicts(measured: readonly Measured[], { name, perSecond }: (typeof LISTS)[number]): Verdict[] {
  const at = (work: string, size: number) =>
    measured.find((m) => m.work === work && m.size === size && m.connections === 10);
  const large = at(`${name}, 50 rows`, 5_000);
  const small = at(`${name}, 50 rows`, 200);
  const constants = at(`${name}, Remix from constants`, 5_000);
  const share = (large?.perSecond ?? 0) / (constants?.perSecond ?? Number.NaN);
  const growth = (large?.cpuMsPerRequest ?? Number.NaN) / (small?.cpuMsPerRequest ?? Number.NaN);
  return [
    {
      aim: `${name}, 50 of 5 000: at least ${perSecond} a second`,
      found: whole(large?.perSecond),
      holds: (large?.perSecond ?? 0) >= perSecond,
    },
    {
      aim: `${name}: at least ${AIM_OF_CONSTANTS * 100} % of Remix from constants`,
      found: `${whole(share * 100)} %`,
      holds: share >= AIM_OF_CONSTANTS,
    },
    {
      aim: `${name}: processor at 5 000 at most ${AIM_GROWTH} × that at 200`,
      found: growth.toFixed(2),
      holds: growth <= AIM_GROWTH,
    },
  ];
}

const whole = (n = Number.NaN) => n.toFixed(0);

function table(head: readonly string[], rows: readonly (readonly string[])[]) {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

/** The run as Markdown. */
export function report(results: Results): string {
  const { machine, seconds, measured, sql, memory } = results;
  return [
    `${machine.processors} × ${machine.model}, Node ${machine.node}, load before the run ${machine.loadBefore.toFixed(1)}; ${seconds} s each, load generator on the same machine.`,
    table(
      ["work", "dossiers", "at once", "a second", "processor ms a request", "p50 ms", "p99 ms", "failed"],
      measured.map((m) => [
        m.work,
        String(m.size),
        String(m.connections),
        whole(m.perSecond),
        m.cpuMsPerRequest.toFixed(2),
        whole(m.p50Ms),
        whole(m.p99Ms),
        String(m.failed),
      ]),
    ),
    table(
      ["the same by hand in the bare driver", "dossiers", "a second"],
      sql.map((s) => [s.work, String(s.size), whole(s.perSecond)]),
    ),
    table(
      ["memory of the portal", "after the run, MB", "at most, MB"],
      memory.map((m) => [`${m.size} dossiers`, whole(m.now), whole(m.peak)]),
    ),
    table(
      ["aim", "found", "holds"],
      verdicts(results).map(({ aim, found, holds }) => [aim, found, holds ? "yes" : "**no**"]),
    ),
  ].join("\n\n");
}
