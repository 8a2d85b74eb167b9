import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { measureSql } from "./bare-sql";
import { type Dataset, makeDataset, SEARCHED } from "./dataset";
import { type Measured, measure, type Work } from "./measure";
import { memoryMb, type Running, startServer } from "./process";
import { type Results, report, verdicts } from "./report";

// npm run bench: everything that is compared is measured in one run, on one machine, minutes apart.

const asked = new Set(process.argv.slice(2));
if (asked.has("--calibration")) {
  const { calibrationReport } = await import("./calibration");
  process.stdout.write(`${calibrationReport()}\n`);
  process.exit(0);
}
if (asked.has("--assignment")) {
  const { assignmentReport } = await import("./assignment");
  process.stdout.write(`${await assignmentReport()}\n`);
  process.exit(0);
}
if (asked.has("--optimum")) {
  const { optimumReport } = await import("./optimum");
  process.stdout.write(`${await optimumReport()}\n`);
  process.exit(0);
}
const quick = asked.has("--quick");
const sizes = [200, 5_000, ...(asked.has("--large") ? [100_000] : [])];
const connections = quick ? [10] : [1, 10, 50];
const seconds = quick ? 3 : 8;

const folder = mkdtempSync(join(tmpdir(), "portal-bench-"));
const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);
const results: Results = {
  machine: {
    processors: cpus().length,
    model: cpus()[0]?.model ?? "",
    node: process.version,
    loadBefore: loadavg()[0] ?? 0,
  },
  seconds,
  measured: [],
  sql: [],
  memory: [],
};

const anyOf = (all: readonly string[]) => all[Math.floor(Math.random() * all.length)] ?? "";

function worksOn({ year, references, toReview, cookies }: Dataset): Work[] {
  const { manager, writer } = cookies;
  const ranking = `/gestion/appels/${year}/classement`;
  return [
    { name: "public home", path: "/" },
    { name: "ranking, 50 rows", path: ranking, cookie: manager },
    { name: "dossiers of a call, 50 rows", path: `/gestion/appels/${year}/dossiers`, cookie: manager },
    { name: "one dossier", path: () => `/gestion/dossiers/${anyOf(references)}`, cookie: manager },
    { name: "search, rare word", path: `/recherche?q=${SEARCHED.rare}` },
    { name: "search, common word", path: `/recherche?q=${SEARCHED.common}` },
    {
      name: "saving a review",
      path: () => `/instruction/${anyOf(toReview)}`,
      cookie: writer,
      body: () => new URLSearchParams(filledReview()).toString(),
    },
  ];
}

const why = "Le dossier l’explique et le prouve avec des chiffres.";
const filledReview = (): Record<string, string> => ({
  _key: randomUUID(),
  ...Object.fromEntries(
    ["need", "support", "activity", "obstacles"].flatMap((code) => [
      [`mark-${code}`, "4"],
      [`why-${code}`, why],
    ]),
  ),
  privateNote: "À relire.",
});

const LISTS = [
  { name: "dossiers of a call", end: "dossiers", route: "routes/desk-call-dossiers" },
  { name: "ranking", end: "classement", route: "routes/desk-ranking" },
];
type ListPage = { name: string; path: string; route: string; html: Buffer };

async function measurePortal(data: Dataset, env: NodeJS.ProcessEnv) {
  const portal = await startServer(["build/server/main.js"], env);
  for (const work of worksOn(data)) await eachLoad(portal, data.size, work);
  results.memory.push({ size: data.size, ...memoryMb(portal.pid) });
  const pages: ListPage[] = [];
  for (const { name, end, route } of LISTS) {
    const path = `/gestion/appels/${data.year}/${end}`;
    const page = await fetch(portal.origin + path, { headers: { Cookie: data.cookies.manager } });
    pages.push({ name, path, route, html: Buffer.from(await page.arrayBuffer()) });
  }
  await portal.stop();
  return pages;
}

async function eachLoad(server: Running, size: number, work: Work) {
  for (const number of connections) {
    const measured: Measured = await measure(server, size, work, number, seconds);
    results.measured.push(measured);
    say(
      `${String(size).padStart(6)}  ${work.name.padEnd(34)} ${String(number).padStart(2)} at once  ${measured.perSecond.toFixed(0).padStart(5)} a second  ${measured.cpuMsPerRequest.toFixed(2)} ms of processor${measured.failed ? `  ${measured.failed} FAILED` : ""}`,
    );
  }
}

/** The floors under the two lists of fifty: the same components with constants, the same bytes without anything. */
async function measureFloors(data: Dataset, env: NodeJS.ProcessEnv, pages: readonly ListPage[]) {
  const cookie = data.cookies.manager;
  for (const { name, path, route, html } of pages) {
    const command = ["--import", "tsx", "tests/bench/constants-server.ts", path, route, cookie];
    const constants = await startServer(command, env);
    await eachLoad(constants, data.size, { name: `${name}, Remix from constants`, path, cookie });
    await constants.stop();
    const bytes = join(folder, "page.html.gz");
    writeFileSync(bytes, gzipSync(html, { level: 1 }));
    const bare = await startServer(["--import", "tsx", "tests/bench/bytes-server.ts", bytes], env);
    await eachLoad(bare, data.size, { name: `${name}, bytes from bare Node`, path });
    await bare.stop();
  }
}

try {
  for (const size of sizes) {
    const url = `file:${folder}/portal-${size}.db`;
    const started = performance.now();
    const data = await makeDataset(url, size);
    say(`${size} dossiers written in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    const env = {
      NODE_ENV: "production" as const,
      DEMO: "1",
      LOG_LEVEL: "silent",
      DATABASE_URL: url,
      FILES_DIR: join(folder, "files"),
      APP_SECRET: "the bench signs with more than thirty-two letters",
    };
    const pages = await measurePortal(data, env);
    if (size === 5_000) await measureFloors(data, env, pages);
    results.sql.push(...measureSql(url.slice("file:".length), data));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

process.stdout.write(`${report(results)}\n`);
mkdirSync("tests/.output", { recursive: true });
writeFileSync("tests/.output/bench.json", `${JSON.stringify(results, null, 2)}\n`);
say("The figures are in tests/.output/bench.json as well.");
if (results.measured.some(({ failed }) => failed > 0))
  say("Some requests were not answered as they should be: do not trust this run.");
process.exit(verdicts(results).every(({ holds }) => holds) || quick ? 0 : 1);
