// npm run check: form, types, who imports whom, what nobody uses, house rules. All of them run; the end says which hold.
import { spawnSync } from "node:child_process";
import { checkNode, generate, install, root } from "./prepare.mjs";

process.chdir(root);
checkNode();
install();
generate();

const checks = {
  "form (biome)": ["@biomejs/biome/bin/biome", "check"],
  "types (tsc)": ["typescript/bin/tsc", "--noEmit"],
  "imports (dependency-cruiser)": [
    "dependency-cruiser/bin/dependency-cruise.mjs",
    "app",
    "prisma",
    "--config",
    ".dependency-cruiser.cjs",
  ],
  "unused (knip)": ["knip/bin/knip.js"],
  "house rules (tests/tidy.test.ts)": ["vitest/vitest.mjs", "run", "-c", "tests/vitest.config.ts", "--project", "tidy"],
};

const results = Object.entries(checks).map(([name, [program, ...args]]) => {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, [`node_modules/${program}`, ...args], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  return { name, holds: status === 0 };
});

console.log("");
for (const { name, holds } of results) console.log(`${holds ? "  ok  " : "FAILED"}  ${name}`);
process.exit(results.every(({ holds }) => holds) ? 0 : 1);
