import { mkdtempSync } from "node:fs";
import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { sweepFiles } from "~/web/file-jobs.server";
import { store } from "~/web/files.server";
import { edition, must } from "./edition";

// Never the files of the portal that somebody runs here.
vi.stubEnv("FILES_DIR", mkdtempSync(join(tmpdir(), "files-")));
const portal = edition();
const DAY_MS = 86_400_000;

async function kept(key: string) {
  const { waitingRoom, keep } = await store();
  await mkdir(waitingRoom, { recursive: true });
  const path = join(waitingRoom, key.replaceAll("/", "-"));
  await writeFile(path, key);
  await keep(path, key);
}
const isThere = async (key: string) => {
  const bytes = await (await store()).get(key);
  bytes?.destroy();
  return bytes !== null;
};

test("bytes that no document needs go after a day; those of a document stay, and what has just arrived is left alone", async () => {
  const awa = await portal.awa();
  const reference = await portal.start(awa);
  const { id } = await must(portal.attach(awa, reference, "letter"));
  const { storageKey } = await portal.read.document.findUniqueOrThrow({ where: { id } });
  for (const key of [storageKey, "dossiers/killed/a"]) await kept(key);
  const { waitingRoom } = await store();
  await writeFile(join(waitingRoom, "cut-off"), "half");
  await writeFile(join(waitingRoom, "arriving"), "half");
  const longAgo = new Date(Date.now() - 2 * DAY_MS);
  await utimes(join(waitingRoom, "cut-off"), longAgo, longAgo);

  const db = { read: portal.read, write: portal.write };
  await sweepFiles(db as never, new Date());
  expect(await Promise.all([storageKey, "dossiers/killed/a"].map(isThere))).toEqual([true, true]);
  expect(await readdir(waitingRoom)).toEqual(["arriving"]);
  await sweepFiles(db as never, new Date(Date.now() + 2 * DAY_MS));
  expect(await Promise.all([storageKey, "dossiers/killed/a"].map(isThere))).toEqual([true, false]);
});
