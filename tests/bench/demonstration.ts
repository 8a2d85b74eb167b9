import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder with a database of its own that holds the demonstration, and the settings of a server for it. */
export function demonstration(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `portal-${name}-`));
  const path = `${folder}/portal.db`;
  const env = {
    NODE_ENV: "production" as const,
    DEMO: "1",
    LOG_LEVEL: "silent",
    DATABASE_URL: `file:${path}`,
    FILES_DIR: join(folder, "files"),
    APP_SECRET: "the bench signs with more than thirty-two letters",
  };
  for (const command of ["migrate", "seed"]) {
    const { status } = spawnSync(process.execPath, ["build/server/tools.js", command], {
      env: { ...process.env, ...env, PUBLIC_URL: "http://localhost:3000" },
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (status !== 0) throw new Error(`tools ${command} ended with ${status}`);
  }
  return { path, env, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
