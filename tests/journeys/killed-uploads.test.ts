import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SqliteFile } from "~/db/better-sqlite.server";
import { pdf } from "../integrations/hostile-samples";
import { openServer } from "./portal";
import { type Sender, sender } from "./sending";

/** KILLS=50 is the whole proof; a few of them show that it still holds. */
const KILLS = Number(process.env.KILLS ?? 3);
const AT_ONCE = 4;
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

let portal: Awaited<ReturnType<typeof openServer>>;
beforeAll(async () => {
  portal = await openServer();
});
afterAll(() => portal.close());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends files until the server is gone; answers the hashes of those that it said it has. */
async function sendUntilKilled(awa: Sender, round: number): Promise<string[]> {
  const kept: string[] = [];
  let alive = true;
  const lane = async (n: number) => {
    for (let i = 0; alive; i++) {
      const bytes = pdf(`/N (${round} ${n} ${i}) `, 100_000 + ((round * 7 + n * 3 + i) % 9) * 300_000);
      const answer = await awa.send(`lettre-${i}.pdf`, bytes).catch(() => null);
      if (answer?.to) kept.push(sha256(bytes));
      else if (!answer) return;
    }
  };
  const lanes = Promise.all(Array.from({ length: AT_ONCE }, (_, n) => lane(n)));
  // At any moment of the transfers that follow the first ones.
  for (let i = 0; i < 600 && kept.length < 1 + (round % 4); i++) await pause(20);
  await pause(Math.random() * 300);
  await portal.kill();
  alive = false;
  await lanes;
  return kept;
}

/** What is wrong with what the database says of the files. */
function faults(kept: readonly string[]): string[] {
  const db = new SqliteFile(join(portal.folder, "portal.db"), { readonly: true });
  const rows = db.prepare("select sha256, sizeBytes, storageKey from Document").all() as {
    sha256: string;
    storageKey: string;
  }[];
  db.close();
  const known = new Set(rows.map((row) => row.sha256));
  return [
    ...kept.filter((hash) => !known.has(hash)).map((hash) => `${hash} was acknowledged and is gone`),
    ...rows.flatMap(({ sha256: said, storageKey }) => {
      const path = join(portal.folder, "files", storageKey);
      if (!existsSync(path)) return [`${storageKey} has no bytes`];
      return sha256(readFileSync(path)) === said ? [] : [`${storageKey} has other bytes`];
    }),
  ];
}

test(`the server is killed ${KILLS} times while files arrive: what it acknowledged is there, and nothing is half there`, {
  timeout: KILLS * 30_000,
}, async () => {
  const reference = `${new Date().getFullYear()}-001`;
  const awa = await sender(portal, "Awa Diallo", `/dossiers/${reference}/pieces/envoi?piece=letter`);
  const kept: string[] = [];
  for (let round = 0; round < KILLS; round++) {
    kept.push(...(await sendUntilKilled(awa, round)));
    expect(faults(kept), `after ${round + 1} kills`).toEqual([]);
    await portal.start();
  }
  console.info(`${kept.length} files acknowledged over ${KILLS} kills`);
  expect(kept.length).toBeGreaterThan(0);
  const page = await (await awa.get(`/dossiers/${reference}/pieces`)).text();
  const [, path = ""] = /href="(\/dossiers\/[^"]+\/pieces\/[0-9a-f-]{36})"/.exec(page) ?? [];
  expect((await awa.get(path)).status).toBe(200);
});
