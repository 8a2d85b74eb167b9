// npm run bench: how many requests a second the portal answers, beside what the machine allows. -- --quick is short,
// -- --large adds a hundred thousand dossiers. docs/benchmarks.md says what the figures mean.
import { spawnSync } from "node:child_process";
import { build, checkNode, generate, install, root, settle } from "./prepare.mjs";

checkNode();
settle();
install();
generate();
build();

const { status } = spawnSync(process.execPath, ["--import", "tsx", "tests/bench/bench.ts", ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "silent" },
  stdio: "inherit",
});
process.exit(status ?? 1);
