// npm run bench: how many requests a second the portal answers, beside what the machine allows. -- --quick is short,
// -- --large adds a hundred thousand dossiers; -- --rush is two hundred towns that file at the last minute. docs/benchmarks.md says what the figures mean.
import { spawnSync } from "node:child_process";
import { build, checkNode, generate, install, root, settle } from "./prepare.mjs";

checkNode();
settle();
install();
generate();
build();

const script = process.argv.includes("--rush") ? "rush" : "bench";
const command = ["--import", "tsx", `tests/bench/${script}.ts`, ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, command, {
  cwd: root,
  env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "silent" },
  stdio: "inherit",
});
process.exit(status ?? 1);
