import type { Reader, Tx } from "~/db/database.server";
import { addJob } from "~/db/jobs.server";

const LETTERS_MAX = 1_000;

/** The letters of a decision by their numbers, each with the file that was drawn from it. */
export const lettersOf = (db: Reader | Tx, decisionId: string) =>
  db.issuedLetter.findMany({
    where: { decisionId },
    orderBy: { number: "asc" },
    take: LETTERS_MAX,
    select: {
      id: true,
      number: true,
      kind: true,
      proposalId: true,
      issuedAt: true,
      drawn: { select: { storageKey: true, sizeBytes: true } },
      proposal: { select: { reference: true, town: { select: { name: true } } } },
    },
  });

export const letterWords = (db: Reader, id: string) =>
  db.issuedLetter.findUnique({ where: { id }, select: { number: true, content: true, contentHash: true } });

export const batchOf = (db: Reader | Tx, decisionId: string) =>
  db.letterBatch.findUnique({ where: { decisionId }, select: { finishedAt: true, printKey: true, printBytes: true } });

/** Asks for the files of a decision's letters; whichever process is free draws them. */
export async function askForFiles(tx: Tx, decisionId: string, by: string, at: Date) {
  await tx.letterBatch.create({ data: { decisionId, askedById: by, askedAt: at } });
  await addJob(tx, "draw-letters", `draw-letters:${decisionId}`, at, at);
}

export const openBatches = (db: Reader) =>
  db.letterBatch.findMany({ where: { finishedAt: null }, take: 10, select: { decisionId: true } });

type File = { storageKey: string; sizeBytes: number };
export const keepDrawn = (tx: Tx, letterId: string, file: File) =>
  tx.drawnLetter.create({ data: { letterId, ...file } });
export const finishBatch = (tx: Tx, decisionId: string, { storageKey, sizeBytes }: File, at: Date) =>
  tx.letterBatch.update({
    where: { decisionId, finishedAt: null },
    data: { printKey: storageKey, printBytes: sizeBytes, finishedAt: at },
  });

export const neededLetterKeys = async (from: Reader, keys: readonly string[]) => {
  const within = { in: [...keys] };
  const [letters, prints] = await Promise.all([
    from.drawnLetter.findMany({ where: { storageKey: within }, select: { storageKey: true } }),
    from.letterBatch.findMany({ where: { printKey: within }, select: { printKey: true } }),
  ]);
  return [...letters.map((l) => l.storageKey), ...prints.flatMap((b) => b.printKey ?? [])];
};
