import type { Reader, Tx } from "~/db/database.server";
import type { CharterSignature } from "~/domain/network/charter";

/** Every published text, without its body. */
export const charterVersions = (db: Reader | Tx) =>
  db.charterVersion.findMany({
    orderBy: { number: "asc" },
    take: 100,
    select: { id: true, number: true, title: true, textHash: true, publishedAt: true, resignBy: true },
  });

/** The texts, and every signature of one town: what the rules of the charter ask. */
export async function charterOf(db: Reader | Tx, townId: string) {
  const [versions, rows] = await Promise.all([
    charterVersions(db),
    db.charterSignature.findMany({
      where: { townId },
      orderBy: { signedAt: "asc" },
      take: 100,
      select: { townId: true, signedAt: true, withdrawnAt: true, charterVersion: { select: { number: true } } },
    }),
  ]);
  return { versions, signatures: rows.map(signatureOf) };
}

/** The same of several towns. */
export async function charterOfTowns(db: Reader | Tx, townIds: readonly string[]) {
  const [versions, rows] = await Promise.all([
    charterVersions(db),
    db.charterSignature.findMany({
      where: { townId: { in: [...townIds] } },
      orderBy: { signedAt: "asc" },
      take: SIGNATURES_MAX,
      select: { townId: true, signedAt: true, withdrawnAt: true, charterVersion: { select: { number: true } } },
    }),
  ]);
  const signatures = rows.map(signatureOf);
  return (townId: string) => ({ versions, signatures: signatures.filter((s) => s.townId === townId) });
}

type Row = { townId: string; signedAt: Date; withdrawnAt: Date | null; charterVersion: { number: number } };
export const signatureOf = ({ charterVersion, ...row }: Row): CharterSignature => ({
  ...row,
  versionNumber: charterVersion.number,
});

const SIGNATURES_MAX = 2000;
/** Every signature that was not withdrawn, the latest first. */
export const standingSignatures = (db: Reader | Tx) =>
  db.charterSignature.findMany({
    where: { withdrawnAt: null },
    orderBy: { signedAt: "desc" },
    take: SIGNATURES_MAX,
    select: {
      id: true,
      townId: true,
      signerName: true,
      signerFunction: true,
      signedAt: true,
      withdrawnAt: true,
      charterVersion: { select: { number: true } },
    },
  });

type Signature = {
  charterVersionId: string;
  townId: string;
  personId: string;
  signerName: string;
  signerFunction: string;
  textHash: string;
  signedAt: Date;
};
export const saveSignature = (tx: Tx, signature: Signature) =>
  tx.charterSignature.create({ data: signature, select: { id: true } });

/** All that the town had signed ends with it. */
export const withdrawSignatures = (tx: Tx, townId: string, withdrawnById: string | null, withdrawnAt: Date) =>
  tx.charterSignature.updateMany({ where: { townId, withdrawnAt: null }, data: { withdrawnAt, withdrawnById } });
