import type { Reader, Tx } from "~/db/database.server";
import type { Prisma } from "~/db/generated/sqlite/client";
import type { DocumentKind, DocumentVerdict } from "~/domain/proposals/documents";

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
};

/** Adds a file to a dossier; the one it takes the place of stays in the history. */
export async function addDocumentRow(tx: Tx, document: NewDocument, replaces: string | null) {
  if (replaces) await tx.document.update({ where: { id: replaces }, data: { replacedAt: document.uploadedAt } });
  return tx.document.create({ data: document, select: { id: true } });
}

export const removeDocumentRow = (tx: Tx, id: string, removedAt: Date) =>
  tx.document.update({ where: { id }, data: { removedAt } });

/** A file of a dossier with where it is kept, whoever asks: the rule that lets them see it is the caller's. */
export async function findDocument(from: Reader, id: string) {
  const row = await from.document.findUnique({
    where: { id },
    select: {
      ...documentShape,
      storageKey: true,
      replacedAt: true,
      removedAt: true,
      proposal: { select: { id: true, reference: true, townId: true, status: true, submittedAt: true } },
    },
  });
  return row ? documentOf(row) : null;
}
