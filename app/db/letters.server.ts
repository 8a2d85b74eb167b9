import { createHash } from "node:crypto";
import type { Reader, Tx } from "~/db/database.server";
import type { NotificationKind } from "~/domain/awards/notification";
import type { Paper } from "~/domain/notices/document";
import { writePaper } from "~/domain/notices/kept-paper";
import { inParis } from "~/domain/shared/calendar";

const VERSIONS_SHOWN_MAX = 50;

/** The saved texts of one kind of letter, newest first. */
export const modelVersions = (db: Reader | Tx, kind: NotificationKind) =>
  db.letterModel.findMany({ where: { kind }, orderBy: { number: "desc" }, take: VERSIONS_SHOWN_MAX });

/** The text in force of each kind that was ever changed. */
export async function modelsInForce(db: Reader | Tx) {
  const newest = await db.letterModel.groupBy({ by: ["kind"], _max: { number: true } });
  if (newest.length === 0) return [];
  return db.letterModel.findMany({
    where: { OR: newest.map(({ kind, _max }) => ({ kind, number: _max.number ?? 0 })) },
    select: { kind: true, number: true, body: true, savedAt: true, savedById: true },
  });
}

export const modelVersion = (db: Reader | Tx, kind: NotificationKind, number: number) =>
  db.letterModel.findUnique({ where: { kind_number: { kind, number } }, select: { body: true } });

type Saving = { kind: NotificationKind; body: string; by: string; at: Date; restoredFrom?: number };

export async function saveModel(tx: Tx, { kind, body, by, at, restoredFrom }: Saving) {
  const last = await tx.letterModel.findFirst({
    where: { kind },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const number = (last?.number ?? 0) + 1;
  const { id } = await tx.letterModel.create({
    data: { kind, number, body, savedById: by, savedAt: at, restoredFrom: restoredFrom ?? null },
    select: { id: true },
  });
  return { id, number };
}

/** The next numbers of the register of letters: "L2026-0012" and those that follow it, by the year they leave in. */
export async function nextLetterNumbers(tx: Tx, count: number, at: Date) {
  const stem = `L${inParis(at).year}-`;
  const issued = await tx.issuedLetter.count({ where: { number: { startsWith: stem } } });
  return Array.from({ length: count }, (_, i) => `${stem}${String(issued + i + 1).padStart(4, "0")}`);
}

export type Issuing = {
  number: string;
  decisionId: string;
  proposalId: string;
  kind: NotificationKind;
  modelNumber: number;
  paper: Paper;
};

/** Letters as they leave: their words are kept, so that what a model says later changes none of them. */
export async function keepLetters(tx: Tx, letters: readonly Issuing[], issuedAt: Date) {
  await tx.issuedLetter.createMany({
    data: letters.map(({ paper, ...letter }) => {
      const content = writePaper(paper);
      return { ...letter, content, contentHash: createHash("sha256").update(content).digest("hex"), issuedAt };
    }),
  });
}

const asIssued = { number: true, kind: true, content: true, contentHash: true, issuedAt: true } as const;

/** The letter that a decision sent about a dossier; none for what was published before letters were kept. */
export const issuedLetter = (db: Reader | Tx, decisionId: string, proposalId: string) =>
  db.issuedLetter.findUnique({ where: { decisionId_proposalId: { decisionId, proposalId } }, select: asIssued });
