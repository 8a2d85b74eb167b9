import { type AgreementFile, agreementHash } from "~/db/agreements.server";
import type { Reader, Tx } from "~/db/database.server";
import { dossierContent } from "~/db/proposals.server";
import { type AgreementContent, agreementContent, agreementHashInput } from "~/domain/awards/agreement-content";
import { type AmendmentKind, type AmendmentStatus, OPEN_AMENDMENT } from "~/domain/awards/amendment";
import type { Asked } from "~/domain/awards/amendment-effect";
import { successorOf, type Town } from "~/domain/network/towns";
import { readBudget } from "~/domain/proposals/budget";
import { draftOf } from "~/domain/proposals/completeness";
import { canonical } from "~/domain/shared/canonical";

const AMENDMENTS = 50;

type Row = Awaited<ReturnType<Tx["amendment"]["findMany"]>>[number];

const fileOf = (row: Row) => ({
  ...row,
  kind: row.kind as AmendmentKind,
  status: row.status as AmendmentStatus,
  asked: JSON.parse(row.wish) as Asked,
  before: agreementContent.parse(JSON.parse(row.before)),
  after: agreementContent.parse(JSON.parse(row.after)),
});
export type AmendmentFile = ReturnType<typeof fileOf>;

/** The amendments of an agreement, the latest first. */
export async function amendmentsOf(db: Reader | Tx, agreementId: string): Promise<AmendmentFile[]> {
  const rows = await db.amendment.findMany({
    where: { agreementId },
    orderBy: { preparedAt: "desc" },
    take: AMENDMENTS,
  });
  return rows.map(fileOf);
}

/** The one that is under way, or null: there is never more than one. */
export async function openAmendment(db: Reader | Tx, agreementId: string): Promise<AmendmentFile | null> {
  const row = await db.amendment.findFirst({ where: { agreementId, status: { in: [...OPEN_AMENDMENT] } } });
  return row && fileOf(row);
}

export const saveAmendment = (
  tx: Tx,
  agreement: AgreementFile,
  given: { asked: Asked; after: AgreementContent; reason: string; byId: string; at: Date },
) =>
  tx.amendment.create({
    data: {
      agreementId: agreement.id,
      kind: given.asked.kind,
      before: canonical(agreement.content),
      after: canonical(given.after),
      wish: canonical(given.asked),
      reason: given.reason.trim(),
      status: "requested",
      preparedById: given.byId,
      preparedAt: given.at,
    },
    select: { id: true },
  });

/** The text of an approved amendment becomes the next version of the agreement: it counts once both have signed it. */
export async function addVersion(tx: Tx, agreementId: string, content: AgreementContent, at: Date) {
  const number = 1 + (await tx.agreementVersion.count({ where: { agreementId } }));
  const contentHash = agreementHash(content);
  await tx.agreementVersion.create({
    data: { agreementId, number, content: agreementHashInput(content), contentHash, createdAt: at },
  });
  return { number, contentHash };
}

export const versionOf = (db: Reader | Tx, agreementId: string, number: number) =>
  db.agreementVersion.findUnique({ where: { agreementId_number: { agreementId, number } } });

/** The lines of the budget as it was filed, by name, with what signed amendments have moved since. */
export async function budgetLines(db: Reader | Tx, { award, content }: AgreementFile): Promise<Map<string, number>> {
  const file = await dossierContent(db, award.proposal.id);
  const lines = new Map<string, number>();
  for (const { label, amountCents } of file ? readBudget(draftOf(file.dossier, "budget")).expenses : [])
    if (label) lines.set(label, (lines.get(label) ?? 0) + amountCents);
  for (const { from, to, amountCents } of content.budgetMoves ?? []) {
    lines.set(from, (lines.get(from) ?? 0) - amountCents);
    lines.set(to, (lines.get(to) ?? 0) + amountCents);
  }
  return lines;
}

const townShape = { id: true, name: true, linking: true, validFrom: true, validTo: true, successorId: true } as const;

/** The town that took over the rights and debts of this one; null while it is in force, or when there is none yet. */
export async function heirOf(db: Reader | Tx, townId: string, at: Date) {
  const town = await db.town.findUnique({ where: { id: townId }, select: townShape });
  if (!town || town.validTo === null || at < town.validTo) return null;
  const register: Pick<Town, keyof typeof townShape>[] = await db.town.findMany({ select: townShape });
  const heir = successorOf(town, register, at);
  return heir && heir.id !== townId ? heir : null;
}
