import type { Reader, Tx } from "~/db/database.server";
import { HOLDER_KINDS, type ProposedBankDetails } from "~/domain/network/bank-details";

type Status = ProposedBankDetails["status"];
const statusOf = (status: string): Status =>
  (["proposed", "active", "replaced"] as const).find((s) => s === status) ?? "declined";

/**
 * The account a town is paid on, the change that waits for its second person, and the proposal that somebody else than
 * its author set aside, as long as no other came after it.
 */
export async function bankDetailsOf(db: Reader | Tx, townId: string) {
  const rows = await db.bankDetails.findMany({
    where: { townId, NOT: { status: "replaced" } },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    take: 20,
  });
  const [last] = rows;
  const isSetAside =
    last?.status === "declined" && last.declinedById !== null && last.declinedById !== last.proposedById;
  return {
    active: rows.find((r) => r.status === "active") ?? null,
    waiting: rows.find((r) => r.status === "proposed") ?? null,
    setAside: isSetAside ? last : null,
  };
}

export async function findBankDetails(db: Reader | Tx, id: string) {
  const row = await db.bankDetails.findUnique({
    where: { id },
    include: { town: { select: { name: true, slug: true } } },
  });
  if (!row) return null;
  const { townId, iban, bic, holder, proposedById, activeFrom } = row;
  const holderKind = HOLDER_KINDS.find((kind) => kind === row.holderKind) ?? "town";
  const details = { townId, iban, bic, holder, holderKind, proposedById, activeFrom, status: statusOf(row.status) };
  return { details, townName: row.town.name, townSlug: row.town.slug };
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

type NotKept = { declineReason: string; declinedById: string | null };

export const declineAccount = (tx: Tx, id: string, notKept: NotKept) =>
  tx.bankDetails.update({ where: { id, status: "proposed" }, data: { ...notKept, status: "declined" } });

/** A confirmed change that is stopped before its day: the account that it replaced last goes on. */
export async function stopAccount(tx: Tx, { id, townId }: { id: string; townId: string }, notKept: NotKept) {
  await tx.bankDetails.update({ where: { id, status: "active" }, data: { ...notKept, status: "declined" } });
  const before = await tx.bankDetails.findFirst({
    where: { townId, status: "replaced" },
    orderBy: { confirmedAt: "desc" },
    select: { id: true },
  });
  if (before) await tx.bankDetails.update({ where: { id: before.id }, data: { status: "active" } });
}
