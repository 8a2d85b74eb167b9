import type { Reader, Tx } from "~/db/database.server";
import type { Prisma } from "~/db/generated/sqlite/client";
import { neededLetterKeys } from "~/db/letter-files.server";
import { neededScanKeys } from "~/db/signed-scans.server";
import { DOCUMENT_KINDS, type DocumentKind, type DocumentVerdict } from "~/domain/proposals/documents";

export const documentShape = {
  id: true,
  kind: true,
  fileName: true,
  mediaType: true,
  sizeBytes: true,
  sha256: true,
  verdict: true,
  verdictNote: true,
  uploadedById: true,
  uploadedAt: true,
} as const satisfies Prisma.DocumentSelect;

export type DocumentRow = Omit<Prisma.DocumentGetPayload<{ select: typeof documentShape }>, "kind" | "verdict"> & {
  kind: DocumentKind;
  verdict: DocumentVerdict;
};

export const documentOf = <R extends { kind: string; verdict: string }>(row: R) => ({
  ...row,
  kind: row.kind as DocumentKind,
  verdict: row.verdict as DocumentVerdict,
});

export type NewDocument = {
  townId: string;
  proposalId: string;
  kind: DocumentKind;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
  verdict: DocumentVerdict;
  verdictNote: string;
  uploadedById: string;
  uploadedAt: Date;
  checkedAt: Date | null;
  reusedFromId?: string;
};

/** Adds a file to a dossier; the one it takes the place of stays in the history. */
export async function addDocumentRow(tx: Tx, document: NewDocument, replaces: string | null) {
  if (replaces) await tx.document.update({ where: { id: replaces }, data: { replacedAt: document.uploadedAt } });
  return tx.document.create({ data: document, select: { id: true } });
}

export const removeDocumentRow = (tx: Tx, id: string, removedAt: Date) =>
  tx.document.update({ where: { id }, data: { removedAt } });

export const restoreDocumentRow = (tx: Tx, id: string) =>
  tx.document.update({ where: { id }, data: { removedAt: null } });

/** A file of a dossier with where it is kept, whoever asks: the rule that lets them see it is the caller's. */
export async function findDocument(from: Reader, id: string) {
  const row = await from.document.findUnique({
    where: { id },
    select: {
      ...documentShape,
      storageKey: true,
      checkedAt: true,
      replacedAt: true,
      removedAt: true,
      proposal: { select: { id: true, reference: true, townId: true, status: true, submittedAt: true } },
    },
  });
  return row ? documentOf(row) : null;
}

/** What a dossier holds now and may be given out, in the order of the form. */
export async function filedDocuments(from: Reader, proposalId: string) {
  const rows = await from.document.findMany({
    where: { proposalId, verdict: "accepted", replacedAt: null, removedAt: null },
    orderBy: { uploadedAt: "asc" },
    select: { kind: true, fileName: true, storageKey: true, sizeBytes: true, sha256: true, uploadedAt: true },
  });
  const placeOf = (kind: string) => DOCUMENT_KINDS.indexOf(kind as DocumentKind);
  return rows
    .map((row) => ({ ...row, kind: row.kind as DocumentKind }))
    .sort((a, b) => placeOf(a.kind) - placeOf(b.kind));
}

const EXAMINED_AT_ONCE = 100;

/** Files that nobody could examine when they arrived, the longest waiting first. */
export const pendingDocuments = (from: Reader) =>
  from.document.findMany({
    where: { verdict: "pending" },
    orderBy: { uploadedAt: "asc" },
    take: EXAMINED_AT_ONCE,
    select: { id: true, storageKey: true },
  });

/** A file with whom its verdict is told to. */
export const findPending = (from: Reader, id: string) =>
  from.document.findUnique({
    where: { id },
    select: {
      verdict: true,
      townId: true,
      fileName: true,
      sha256: true,
      proposal: { select: { id: true, reference: true, title: true } },
    },
  });

type Verdict = { verdict: DocumentVerdict; verdictNote: string; checkedAt: Date };
export const saveVerdict = (tx: Tx, id: string, verdict: Verdict) =>
  tx.document.update({ where: { id }, data: verdict });

/** Of these keys those whose bytes a document, a scan or a letter still needs: a refused one needs none. */
export async function neededKeys(from: Reader, keys: readonly string[]) {
  const rows = await from.document.findMany({
    where: { storageKey: { in: [...keys] }, NOT: { verdict: "refused" } },
    select: { storageKey: true },
  });
  const elsewhere = await Promise.all([neededScanKeys(from, keys), neededLetterKeys(from, keys)]);
  return new Set([...rows.map((row) => row.storageKey), ...elsewhere.flat()]);
}
