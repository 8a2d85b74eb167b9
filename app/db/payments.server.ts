import type { Reader, Tx } from "~/db/database.server";
import type { AgreementStatus } from "~/domain/awards/agreement";
import type { InstalmentStatus } from "~/domain/fund/instalments";
import type { PayableFacts } from "~/domain/fund/payable";
import { RUN_LINES_MAX, type RunStatus } from "~/domain/fund/payment-run";

const inUse: { in: string[] } = { in: ["active", "proposed"] };

const payableShape = {
  id: true,
  awardId: true,
  position: true,
  kind: true,
  amountCents: true,
  status: true,
  dueOn: true,
  agreement: { select: { status: true, reference: true } },
  award: {
    select: {
      envelopeId: true,
      balance: { select: { dueCents: true } },
      proposal: { select: { reference: true, title: true } },
      town: { select: { id: true, name: true, successorId: true, bankDetails: { where: { status: inUse } } } },
    },
  },
} as const;

/** Instalments with what decides whether they can be paid: those chosen, or all that are due. A merged town is paid through its successor. */
export async function payableInstalments(db: Reader | Tx, where: { envelopeId: string; ids?: readonly string[] }) {
  const rows = await db.instalment.findMany({
    where: {
      award: { envelopeId: where.envelopeId },
      ...(where.ids ? { id: { in: [...where.ids] } } : { status: "due" }),
    },
    orderBy: [{ releasedAt: "asc" }, { id: "asc" }],
    take: RUN_LINES_MAX,
    select: payableShape,
  });
  const successors = await accountsOf(
    db,
    rows.flatMap((r) => (r.award.town.successorId ? [r.award.town.successorId] : [])),
  );
  return rows.map((row) => {
    const accounts = row.award.town.successorId
      ? (successors.get(row.award.town.successorId) ?? [])
      : row.award.town.bankDetails;
    const active = accounts.find((b) => b.status === "active");
    return {
      instalmentId: row.id,
      awardId: row.awardId,
      reference: row.award.proposal.reference,
      townName: row.award.town.name,
      position: row.position,
      amountCents: row.amountCents,
      status: row.status as InstalmentStatus,
      agreementStatus: row.agreement.status as AgreementStatus,
      dueCents: row.award.balance?.dueCents ?? 0,
      bank: active
        ? { iban: active.iban, bic: active.bic, holder: active.holder, activeFrom: active.activeFrom }
        : null,
      bankChangePending: accounts.some((b) => b.status === "proposed"),
      kind: row.kind,
      title: row.award.proposal.title,
    } satisfies PayableFacts & { kind: string; title: string };
  });
}

async function accountsOf(db: Reader | Tx, townIds: readonly string[]) {
  const rows =
    townIds.length === 0
      ? []
      : await db.bankDetails.findMany({ where: { townId: { in: [...townIds] }, status: inUse } });
  return new Map(townIds.map((id) => [id, rows.filter((r) => r.townId === id)]));
}

/** A payment run with its lines, by reference ("V2026-02"). */
export async function findRun(db: Reader | Tx, reference: string) {
  const row = await db.paymentRun.findUnique({
    where: { reference },
    include: {
      lines: {
        orderBy: { position: "asc" },
        include: {
          instalment: {
            select: {
              kind: true,
              position: true,
              awardId: true,
              agreement: { select: { id: true, reference: true } },
              award: {
                select: {
                  townId: true,
                  proposal: { select: { reference: true, title: true } },
                  town: { select: { name: true } },
                },
              },
            },
          },
        },
      },
    },
  });
  return row && { ...row, status: row.status as RunStatus };
}
export type RunFile = NonNullable<Awaited<ReturnType<typeof findRun>>>;
