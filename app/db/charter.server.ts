import type { Reader, Tx } from "~/db/database.server";
import { type CharterSignature, currentVersion } from "~/domain/network/charter";
import { charterRecallKey, isCharterReminderDue } from "~/domain/notices/charter-reminder";

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

/** The towns whose signature of an earlier text is about to lapse, and that were not told so. */
export async function townsToSignAgain(db: Reader, at: Date): Promise<{ townId: string }[]> {
  const current = currentVersion(await charterVersions(db), at);
  if (!current?.resignBy || !isCharterReminderDue(current, at)) return [];
  const { number, resignBy } = current;
  const signatures = await standingSignatures(db);
  const done = new Set(signatures.filter((s) => s.charterVersion.number >= number).map((s) => s.townId));
  const keys = new Map(
    signatures.filter((s) => !done.has(s.townId)).map((s) => [charterRecallKey(s.townId, resignBy), s.townId]),
  );
  const told = await db.recall.findMany({ where: { key: { in: [...keys.keys()] } }, select: { key: true } });
  for (const { key } of told) keys.delete(key);
  return [...keys.values()].map((townId) => ({ townId }));
}
