import type { Reader, Tx } from "~/db/database.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import type { AgreementStatus } from "~/domain/awards/agreement";
import type { InstalmentKind } from "~/domain/awards/agreement-content";
import type { InstalmentStatus } from "~/domain/fund/instalments";
import type { PayableFacts } from "~/domain/fund/payable";
import { RUN_LINES_MAX, type RunStatus } from "~/domain/fund/payment-run";
import type { Actor } from "~/domain/shared/actor";

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
      envelope: { select: { year: true } },
      balance: { select: { dueCents: true } },
      proposal: { select: { reference: true, title: true } },
      town: {
        select: { id: true, name: true, validTo: true, successorId: true, bankDetails: { where: { status: inUse } } },
      },
    },
  },
} as const;

type Wanted = { envelopeId?: string; ids?: readonly string[]; hidden: readonly string[]; at: Date };

/**
 * Instalments with what decides whether they can be paid: those chosen, or all that are due, but for dossiers `hidden`
 * from the person who asks. A town that has merged by then is paid through its successor.
 */
export async function payableInstalments(db: Reader | Tx, { envelopeId, ids, hidden, at }: Wanted) {
  const rows = await db.instalment.findMany({
    where: {
      award: { ...(envelopeId ? { envelopeId } : {}), proposalId: { notIn: [...hidden] } },
      ...(ids ? { id: { in: [...ids] } } : { status: "due" }),
    },
    orderBy: [{ releasedAt: "asc" }, { id: "asc" }],
    take: RUN_LINES_MAX,
    select: payableShape,
  });
  const successors = await accountsOf(
    db,
    rows.flatMap((r) => heirOf(r.award.town, at) ?? []),
  );
  return rows.map((row) => {
    const heir = heirOf(row.award.town, at);
    const accounts = heir ? (successors.get(heir) ?? []) : row.award.town.bankDetails;
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
      kind: row.kind as InstalmentKind,
      title: row.award.proposal.title,
      year: row.award.envelope.year,
    } satisfies PayableFacts & { kind: InstalmentKind; title: string; year: number };
  });
}

/** The town that took over the rights of one that no longer exists at that time. */
const heirOf = ({ validTo, successorId }: { validTo: Date | null; successorId: string | null }, at: Date) =>
  validTo !== null && validTo <= at ? successorId : null;

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
      envelope: { select: { name: true, year: true } },
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
                  proposalId: true,
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

/** A run as this person may know it: one that pays a dossier hidden from them by a conflict does not exist for them. */
export async function findKnownRun(
  db: Reader | Tx,
  actor: Actor,
  reference: string,
  at: Date,
): Promise<RunFile | null> {
  const [run, hidden] = await Promise.all([findRun(db, reference), hiddenProposalIds(db, actor, at)]);
  return run?.lines.some((l) => hidden.includes(l.instalment.award.proposalId)) ? null : run;
}
