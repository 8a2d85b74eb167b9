import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { SqliteFile } from "~/db/better-sqlite.server";
import { startServer } from "./process";
import { type Filer, makeRush } from "./rush-dataset";

// npm run bench -- --rush: two hundred mayors file in the last five minutes of a call, most of them in the last quarter.
// Each reads the dossier, certifies and files, and reads the receipt. With --fast the five minutes are lived in one.
const PEOPLE = 200;
const WITHIN_MS = process.argv.includes("--fast") ? 60_000 : 300_000;
const AIM_P95_MS = 1_500;
const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);

type Step = "read" | "file" | "receipt";
const took: Record<Step, number[]> = { read: [], file: [], receipt: [] };
const wrong: string[] = [];

/** When each comes, from the start: every second one is in the last quarter. */
const arrival = (i: number) => (i % 2 === 0 ? Math.random() * WITHIN_MS : (0.75 + Math.random() * 0.25) * WITHIN_MS);

async function timed(step: Step, request: () => Promise<Response>): Promise<{ status: number; text: string }> {
  const begun = performance.now();
  const answer = await request();
  const text = await answer.text();
  took[step].push(performance.now() - begun);
  return { status: answer.status, text };
}

async function file(origin: string, { reference, cookie }: Filer) {
  const headers = { Cookie: cookie };
  const base = `${origin}/dossiers/${reference}`;
  const page = await timed("read", () => fetch(`${base}/verifier`, { headers }));
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? "";
  const body = new URLSearchParams({ _key: value("_key"), seenVersion: value("seenVersion"), certified: "oui" });
  const filed = await timed("file", () =>
    fetch(`${base}/depot`, { method: "POST", headers, body, redirect: "manual" }),
  );
  const receipt = await timed("receipt", () => fetch(`${base}/recepisse`, { headers }));
  if (page.status !== 200 || filed.status !== 303 || !/[0-9a-f]{64}/.test(receipt.text))
    wrong.push(`${reference}: ${page.status} ${filed.status} ${receipt.status}`);
}

/** What is left behind: one filing, one receipt and one journal entry for each of them. */
function keptIn(path: string) {
  const db = new SqliteFile(path, { readonly: true });
  const count = (sql: string) => db.prepare<[], { n: number }>(sql).get()?.n ?? 0;
  const kept = {
    filed: count(`SELECT count(*) n FROM "Proposal" WHERE status = 'submitted'`),
    receipts: count(`SELECT count(DISTINCT "receiptNumber") n FROM "ProposalVersion"`),
    entries: count(`SELECT count(*) n FROM "JournalEntry" WHERE event = 'proposal.submitted'`),
    letters: count(`SELECT count(*) n FROM "OutboxLetter" WHERE template = 'proposal_receipt'`),
  };
  db.close();
  return kept;
}

const percentile = (all: readonly number[], part: number) =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * part))] ?? Number.NaN;

const folder = mkdtempSync(join(tmpdir(), "portal-rush-"));
const load = loadavg()[0] ?? 0;
try {
  const path = join(folder, "portal.db");
  const filers = await makeRush(`file:${path}`, PEOPLE);
  say(`${PEOPLE} whole dossiers written`);
  const portal = await startServer(["build/server/main.js"], {
    NODE_ENV: "production",
    DEMO: "1",
    LOG_LEVEL: "silent",
    DATABASE_URL: `file:${path}`,
    FILES_DIR: join(folder, "files"),
    APP_SECRET: "the bench signs with more than thirty-two letters",
  });
  await Promise.all(
    filers.map(async (filer, i) => {
      await new Promise((come) => setTimeout(come, arrival(i)));
      await file(portal.origin, filer).catch((error) => wrong.push(`${filer.reference}: ${error}`));
    }),
  );
  await portal.stop();
  const kept = keptIn(path);
  const steps = (Object.keys(took) as Step[]).map((step) => {
    const [p50, p95, most] = [0.5, 0.95, 1].map((part) => Math.round(percentile(took[step], part)));
    return { step, p50, p95, most };
  });
  const holds =
    wrong.length === 0 &&
    Object.values(kept).every((n) => n === PEOPLE) &&
    steps.every(({ p95 = Number.NaN }) => p95 <= AIM_P95_MS);
  const lines = steps.map((s) => `| ${s.step} | ${s.p50} | ${s.p95} | ${s.most} |`);
  process.stdout.write(
    `${cpus().length} × ${cpus()[0]?.model}, load before the run ${load.toFixed(1)}; ${PEOPLE} people within ${WITHIN_MS / 1000} s.\n\n| step | p50 ms | p95 ms | at most ms |\n| --- | ---: | ---: | ---: |\n${lines.join("\n")}\n\nKept: ${JSON.stringify(kept)}; not answered as it should be: ${wrong.length}. The aim ${holds ? "holds" : "does NOT hold"}.\n`,
  );
  for (const what of wrong.slice(0, 10)) say(what);
  mkdirSync("tests/.output", { recursive: true });
  writeFileSync("tests/.output/rush.json", `${JSON.stringify({ steps, kept, wrong, load }, null, 2)}\n`);
  process.exitCode = holds ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
