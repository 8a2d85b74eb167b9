import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stopPostgres } from "./postgres-server";

/** A folder for what the test files of one run share; the PostgreSQL that one of them may start there ends with the run. */
export default function setup() {
  if (process.env.TEST_RUN_FOLDER) return; // each project of the run asks
  const folder = mkdtempSync(join(tmpdir(), "portal-tests-"));
  chmodSync(folder, 0o755); // PostgreSQL runs as somebody else when the tests run as root
  process.env.TEST_RUN_FOLDER = folder;
  return () => {
    stopPostgres(folder);
    rmSync(folder, { recursive: true, force: true });
  };
}
