import type { Reader, Tx } from "~/db/database.server";
import type { ProposedBankDetails } from "~/domain/network/bank-details";

type Status = ProposedBankDetails["status"];
const statusOf = (status: string): Status =>
  (["proposed", "active", "replaced"] as const).find((s) => s === status) ?? "declined";

/** The account a town is paid on, and the change that waits for its second person. */
export async function bankDetailsOf(db: Reader | Tx, townId: string) {
  const rows = await db.bankDetails.findMany({
    where: { townId, status: { in: ["active", "proposed"] } },
    orderBy: { proposedAt: "desc" },
    take: 10,
  });
  return {
    active: rows.find((r) => r.status === "active") ?? null,
    waiting: rows.find((r) => r.status === "proposed") ?? null,
  };
}

export async function findBankDetails(db: Reader | Tx, id: string) {
  const row = await db.bankDetails.findUnique({ where: { id }, include: { town: { select: { name: true } } } });
  if (!row) return null;
  const { townId, iban, bic, holder, proposedById } = row;
  const details: ProposedBankDetails = { townId, iban, bic, holder, proposedById, status: statusOf(row.status) };
  return { details, townName: row.town.name };
}

export const saveProposedAccount = (tx: Tx, { status, ...details }: ProposedBankDetails, proposedAt: Date) =>
  tx.bankDetails.create({ data: { ...details, status, proposedAt }, select: { id: true } });

/** The confirmed account takes the place of the one before: a town has one. */
export async function activateAccount(
  tx: Tx,
  { id, townId }: { id: string; townId: string },
  confirmed: { confirmedById: string | null; confirmedAt: Date; activeFrom: Date },
) {
  await tx.bankDetails.updateMany({ where: { townId, status: "active" }, data: { status: "replaced" } });
  await tx.bankDetails.update({ where: { id, status: "proposed" }, data: { ...confirmed, status: "active" } });
}

export const declineAccount = (tx: Tx, id: string) =>
  tx.bankDetails.update({ where: { id, status: "proposed" }, data: { status: "declined" } });
