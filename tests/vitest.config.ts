import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const chromium = process.env.CHROMIUM || "/usr/bin/chromium";
const journeys = existsSync(chromium);
if (!journeys) console.warn(`\n!!! No Chromium at ${chromium}: tests/journeys do not run. Name one with CHROMIUM=…\n`);

// A PostgreSQL that is named is used; the portal's own database never is.
const named = process.env.DATABASE_URL ?? "";
const DATABASE_URL = /^postgres/.test(named) ? named : `file:${join(tmpdir(), `portal-tests-${process.pid}.db`)}`;

const anyTest = (...folders: string[]) => folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  root,
  plugins: [tsconfigPaths({ root, projects: ["tsconfig.json"] })],
  esbuild: { jsx: "automatic" },
  test: {
    maxWorkers: 2,
    globalSetup: ["tests/postgres.setup.ts"],
    env: {
      DATABASE_URL,
      DEMO: "1",
      PUBLIC_URL: "http://localhost:3000",
      APP_SECRET: "the tests sign with these forty letters!",
      LOG_LEVEL: "silent",
    },
    projects: [
      {
        extends: true,
        test: {
          name: "domain",
          include: anyTest("domain", "words"),
          pool: "threads",
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        // better-sqlite3 is a native module: a process of its own, not a thread.
        test: {
          name: "features",
          include: anyTest("features", "routes", "db", "integrations", "web"),
          pool: "forks",
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "components",
          include: anyTest("components"),
          environment: "happy-dom",
          pool: "forks",
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: "tidy", include: ["tests/tidy.test.ts"], pool: "forks", testTimeout: 120_000 },
      },
      ...(journeys
        ? [
            {
              extends: true as const,
              test: {
                name: "journeys",
                include: anyTest("journeys"),
                pool: "forks" as const,
                fileParallelism: false,
                // A loaded machine may be late once; vitest says which journey needed a second try.
                retry: process.env.CI ? 1 : 0,
                testTimeout: 120_000,
                hookTimeout: 180_000,
              },
            },
          ]
        : []),
    ],
  },
});
