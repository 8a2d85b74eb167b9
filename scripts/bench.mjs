// npm run bench: how many requests a second the portal answers, beside what the machine allows. -- --quick is short,
// -- --large adds a hundred thousand dossiers; -- --rush is two hundred towns that file at the last minute; -- --autosave
// measures fifty people who write, -- --scoring fifty reviewers who score; -- --killed ends the server fifty times while
// they write; -- --assignment times the exact plan of readers, -- --optimum the best list under constraints. docs/benchmarks.md says what the figures mean.
import { spawnSync } from "node:child_process";
import { build, checkNode, generate, install, root, settle } from "./prepare.mjs";

checkNode();
settle();
install();
generate();
build();

const asked = process.argv.slice(2);
const script = ["rush", "autosave", "scoring", "killed"].find((name) => asked.includes(`--${name}`)) ?? "bench";
const command = ["--import", "tsx", `tests/bench/${script}.ts`, ...asked];
const { status } = spawnSync(process.execPath, command, {
  cwd: root,
  env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "silent" },
  stdio: "inherit",
});
process.exit(status ?? 1);
