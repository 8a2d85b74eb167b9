import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Database } from "~/db/database.server";
import { type KeptSheet, waitingScans } from "~/db/signed-scans.server";
import type { Outcome } from "~/domain/shared/outcome";
import { readScan } from "~/integrations/signed-scans/live.server";
import { scanner, store } from "~/web/files.server";
import { log } from "~/web/log.server";

type Read = { scanId: string; sheets: (KeptSheet & { codes: string[] })[] };

/** Reads the scans that wait: every page becomes a file of its own before the command says where it belongs. */
export async function readSignedScans({ read }: Database, tell: (read: Read) => Promise<Outcome<unknown>>) {
  for (const { id, storageKey } of await waitingScans(read)) {
    const sheets = await sheetsOf(storageKey);
    const told = await tell({ scanId: id, sheets });
    if (!told.ok) await Promise.all(sheets.map(async (sheet) => (await store()).remove(sheet.storageKey)));
  }
}

async function sheetsOf(storageKey: string): Promise<Read["sheets"]> {
  const files = await store();
  const bytes = await files.get(storageKey);
  if (!bytes) return [];
  const pdf = await buffer(bytes);
  const found = await scanner().scan((await files.get(storageKey)) ?? bytes);
  if (found === "unavailable") throw new Error("the scanner did not answer for a scan");
  if (found.verdict === "refused") return [];
  const sheets: Read["sheets"] = [];
  try {
    await readScan(pdf, async ({ position, codes, pdf: alone }) => {
      const key = `scans/pages/${randomUUID()}`;
      const path = join(files.waitingRoom, randomUUID());
      await writeFile(path, alone);
      await files.keep(path, key);
      sheets.push({ position, codes, storageKey: key, sizeBytes: alone.byteLength });
    });
    return sheets;
  } catch (error) {
    // A file that cannot be opened will not open at the next try either: it is said to be unreadable.
    log.error({ err: error }, "a scan could not be read");
    await Promise.all(sheets.map((sheet) => files.remove(sheet.storageKey)));
    return [];
  }
}
