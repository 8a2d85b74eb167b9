import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { localFiles } from "~/integrations/files/live.server";
import type { FileStore } from "~/integrations/files/port";
import { localBucket } from "./local-bucket";

function folder() {
  const path = mkdtempSync(join(tmpdir(), "store-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function waiting(store: FileStore, text: string) {
  await mkdir(store.waitingRoom, { recursive: true });
  const path = join(store.waitingRoom, `w${Math.random()}`);
  await writeFile(path, text);
  return path;
}

const textOf = async (store: FileStore, key: string) => {
  const bytes = await store.get(key);
  return bytes && Buffer.concat((await bytes.toArray()) as Buffer[]).toString();
};

const keysOf = async (store: FileStore) => {
  const found: { key: string; keptAt: () => Promise<Date> }[] = [];
  for await (const page of store.list()) found.push(...page);
  return found.sort((a, b) => (a.key < b.key ? -1 : 1));
};

test.each([
  ["a folder", async () => localFiles(folder())],
  ["an object storage that speaks S3", async () => localBucket(folder())],
])("%s keeps whole files under keys of ours and nowhere else", async (_where, opened) => {
  const store = await opened();
  const path = await waiting(store, "la délibération");
  await store.keep(path, "dossiers/2026-004/a");
  expect(await readdir(store.waitingRoom)).toEqual([]);
  expect(await textOf(store, "dossiers/2026-004/a")).toBe("la délibération");

  await store.copy("dossiers/2026-004/a", "communes/93010/b");
  await store.remove("dossiers/2026-004/a");
  await store.remove("dossiers/2026-004/a");
  expect(await store.get("dossiers/2026-004/a")).toBeNull();
  expect(await textOf(store, "communes/93010/b")).toBe("la délibération");

  const [kept, ...others] = await keysOf(store);
  expect([kept?.key, others]).toEqual(["communes/93010/b", []]);
  expect(Math.abs(Date.now() - ((await kept?.keptAt())?.getTime() ?? 0))).toBeLessThan(60_000);

  for (const key of ["../x", "/etc/passwd", "a//b", "A", "", ".incoming/x", "_incoming/x", "a/../b", "x".repeat(300)]) {
    await expect(store.get(key), key).rejects.toThrow("Not a storage key");
    await expect(store.keep(path, key), key).rejects.toThrow("Not a storage key");
  }
});

test("a storage that does not let us in is an error, and the file stays where it waits", async () => {
  const store = await localBucket(folder(), { accessKeyId: "nobody" });
  const path = await waiting(store, "x");
  await expect(store.keep(path, "dossiers/2026-004/a")).rejects.toThrow();
  expect(await readdir(store.waitingRoom)).toHaveLength(1);
});
