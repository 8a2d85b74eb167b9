import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Database } from "~/db/database.server";
import { finishBatch, keepDrawn, lettersOf, letterWords, openBatches } from "~/db/letter-files.server";
import type { Paper } from "~/domain/notices/document";
import { renderPdf } from "~/integrations/pdf/live.server";
import { joinPages } from "~/integrations/signed-scans/live.server";
import { store } from "~/web/files.server";

type Words = NonNullable<Awaited<ReturnType<typeof letterWords>>>;

/** Draws the letters that were asked for. One that is drawn is not drawn again: a process that was killed goes on. */
export async function drawLetters({ read, write }: Database, paperOf: (words: Words) => { paper: Paper }, now: Date) {
  for (const { decisionId } of await openBatches(read)) {
    for (const { id, drawn } of await lettersOf(read, decisionId)) {
      const words = drawn ? null : await letterWords(read, id);
      if (!words) continue;
      const file = await keep(await renderPdf(paperOf(words).paper));
      await write((tx) => keepDrawn(tx, id, file));
    }
    const files = await store();
    const pdfs: Uint8Array[] = [];
    for (const { drawn } of await lettersOf(read, decisionId)) {
      const bytes = drawn && (await files.get(drawn.storageKey));
      if (bytes) pdfs.push(await buffer(bytes));
    }
    const print = await keep(await joinPages(pdfs));
    await write((tx) => finishBatch(tx, decisionId, print, now));
  }
}

async function keep(pdf: Uint8Array) {
  const files = await store();
  const path = join(files.waitingRoom, randomUUID());
  const storageKey = `letters/${randomUUID()}`;
  await writeFile(path, pdf);
  await files.keep(path, storageKey);
  return { storageKey, sizeBytes: pdf.byteLength };
}
