import type { Reader, Tx } from "~/db/database.server";
import type { NewDocument } from "~/db/documents.server";
import type { Prisma } from "~/db/generated/sqlite/client";
import type { DocumentVerdict } from "~/domain/proposals/documents";
import type { SafeKind } from "~/domain/proposals/safe";

const shape = {
  id: true,
  townId: true,
  kind: true,
  fileName: true,
  mediaType: true,
  sizeBytes: true,
  sha256: true,
  storageKey: true,
  verdict: true,
  verdictNote: true,
  checkedAt: true,
  validUntil: true,
  uploadedById: true,
  uploadedAt: true,
  removedAt: true,
} as const satisfies Prisma.DocumentSelect;

/** A document of no dossier is a paper of its town's safe. */
const inSafe = { proposalId: null } as const;
const rowOf = <R extends { kind: string; verdict: string }>(row: R) => ({
  ...row,
  kind: row.kind as SafeKind,
  verdict: row.verdict as DocumentVerdict,
});

/** The papers of a town's safe, the newest first; those that were taken out behind them. */
export async function safeOf(from: Reader, townId: string) {
  const rows = await from.document.findMany({
    where: { ...inSafe, townId },
    orderBy: { uploadedAt: "desc" },
    take: 200,
    select: shape,
  });
  const papers = rows.map(rowOf);
  return { held: papers.filter((p) => p.removedAt === null), past: papers.filter((p) => p.removedAt !== null) };
}

export async function findInSafe(from: Reader, id: string) {
  const row = await from.document.findFirst({ where: { ...inSafe, id }, select: shape });
  return row ? rowOf(row) : null;
}

/** Papers of a town that lapse before `until`, or have. */
export const lapsingPapers = (from: Reader, townId: string, until: Date) =>
  from.document.findMany({
    where: { ...inSafe, townId, removedAt: null, verdict: "accepted", validUntil: { lt: until } },
    orderBy: { validUntil: "asc" },
    take: 20,
    select: { id: true, fileName: true, validUntil: true },
  });

export const saveValidity = (tx: Tx, id: string, validUntil: Date | null) =>
  tx.document.update({ where: { id }, data: { validUntil } });

type NewPaper = Omit<NewDocument, "proposalId" | "kind"> & { kind: SafeKind; validUntil: Date | null };
export const addToSafe = (tx: Tx, paper: NewPaper) => tx.document.create({ data: paper, select: { id: true } });
