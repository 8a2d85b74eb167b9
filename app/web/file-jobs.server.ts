import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "~/db/database.server";
import { neededKeys, pendingDocuments } from "~/db/documents.server";
import type { Outcome } from "~/domain/shared/outcome";
import { scanner, store } from "~/web/files.server";

type Found = { documentId: string; verdict: "accepted" | "refused"; note: string };

/** Has the files examined that arrived while the scanner was away. Still away: the job fails, and is tried again. */
export async function examineFiles({ read }: Database, tell: (found: Found) => Promise<Outcome<unknown>>) {
  const files = await store();
  let unanswered = 0;
  for (const { id, storageKey } of await pendingDocuments(read)) {
    const bytes = await files.get(storageKey);
    const found = bytes ? await scanner().scan(bytes) : "unavailable";
    bytes?.destroy();
    if (found === "unavailable") {
      unanswered++;
      continue;
    }
    const told = await tell({ documentId: id, ...found });
    if (told.ok && found.verdict === "refused") await files.remove(storageKey);
  }
  if (unanswered > 0) throw new Error(`the scanner did not answer for ${unanswered} files`);
}

/** An upload is over, one way or the other, long before that. */
const ORPHAN_MS = 24 * 60 * 60_000;

/** Removes what a killed process or a broken transfer left: files that wait for nobody, and bytes that no document needs. */
export async function sweepFiles({ read }: Database, now: Date) {
  const files = await store();
  const isOld = (at: Date) => now.getTime() - at.getTime() > ORPHAN_MS;
  for (const name of await readdir(files.waitingRoom).catch(() => [])) {
    const path = join(files.waitingRoom, name);
    if (isOld((await stat(path)).mtime)) await rm(path, { force: true });
  }
  for await (const page of files.list()) {
    const needed = await neededKeys(
      read,
      page.map(({ key }) => key),
    );
    for (const { key, keptAt } of page) if (!needed.has(key) && isOld(await keptAt())) await files.remove(key);
  }
}
