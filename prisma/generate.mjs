// Generates the Prisma client for both databases. Generating needs no schema engine, but the command refuses to start
// before it has downloaded one; naming any executable as the engine makes it start, so this works without a network.
import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const prisma = join(root, "node_modules/prisma/build/index.js");

const generateFor = (url) =>
  promisify(execFile)(process.execPath, [prisma, "generate", "--no-hints", "--config", "prisma/prisma.config.ts"], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: url,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });

try {
  await Promise.all(["file:./data/portal.db", "postgresql://generate"].map(generateFor));
} catch (error) {
  process.stderr.write(`${error.stdout}${error.stderr}`);
  process.exit(1);
}
