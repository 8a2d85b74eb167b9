import { bankDetailsOf } from "~/db/bank-details.server";
import type { AgreementStatus } from "~/domain/awards/agreement";
import type { InstalmentCondition, InstalmentKind } from "~/domain/awards/agreement-content";
import { type Awaited, type BankState, type InstalmentStatus, nextAwaited } from "~/domain/fund/instalments";
import { maskedIban } from "~/domain/network/iban";
import { belongsTo, signsFor } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type TownInstalment = {
  position: number;
  kind: InstalmentKind;
  condition: InstalmentCondition;
  amountCents: number;
  status: InstalmentStatus;
  dueOn: Date | null;
  paidAt: Date | null;
  /** Why the bank sent the last payment back, until it is paid after all. */
  rejected: { reason: string; at: Date } | null;
};
export type TownPayments = {
  reference: string;
  title: string;
  townName: string;
  agreement: { reference: string; status: AgreementStatus; endsOn: Date };
  amountCents: number;
  paidCents: number;
  leftCents: number;
  instalments: TownInstalment[];
  next: { position: number; kind: InstalmentKind; awaited: Awaited } | null;
  bank: { state: BankState; iban: string | null; activeFrom: Date | null; townSlug: string; mayPropose: boolean };
};

const shape = {
  townId: true,
  reference: true,
  title: true,
  town: { select: { name: true, slug: true, validTo: true, successor: { select: { id: true, slug: true } } } },
  award: {
    select: {
      agreement: { select: { reference: true, status: true, endsOn: true } },
      instalments: {
        orderBy: { position: "asc" as const },
        select: {
          position: true,
          kind: true,
          condition: true,
          amountCents: true,
          status: true,
          dueOn: true,
          paidAt: true,
          lines: {
            where: { status: "rejected" },
            orderBy: { returnedAt: "desc" as const },
            take: 1,
            select: { rejectReason: true, returnedAt: true },
          },
        },
      },
    },
  },
};

/** What a town is paid and when, and what the next instalment waits for. Nothing before there is an agreement. */
export async function townPayments({ actor, now, read }: Visit, { reference }: { reference: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const row = await read.proposal.findUnique({ where: { reference }, select: shape });
  const agreement = row?.award?.agreement;
  if (!row || !belongsTo(actor, row.townId) || !row.award || !agreement) return refuse("not-found");

  const heir = row.town.validTo && row.town.validTo <= now ? row.town.successor : null;
  const paidThrough = heir ?? { id: row.townId, slug: row.town.slug };
  const { active, waiting } = await bankDetailsOf(read, paidThrough.id);
  const activeFrom = active?.activeFrom && active.activeFrom > now ? active.activeFrom : null;
  const state: BankState = waiting || activeFrom ? "pending" : active ? "ready" : "none";

  const instalments = row.award.instalments.map(instalmentOf);
  const status = agreement.status as AgreementStatus;
  const next = nextAwaited(instalments, { agreementStatus: status, bank: state });
  const upcoming = next && instalments[next.index];
  const owed = instalments.filter((i) => i.status !== "cancelled");
  const sumOf = (some: readonly TownInstalment[]) => some.reduce((sum, i) => sum + i.amountCents, 0);
  const paidCents = sumOf(owed.filter((i) => i.status === "paid"));
  return grant<TownPayments>({
    reference: row.reference,
    title: row.title,
    townName: row.town.name,
    agreement: { reference: agreement.reference, status, endsOn: agreement.endsOn },
    amountCents: sumOf(owed),
    paidCents,
    leftCents: sumOf(owed) - paidCents,
    instalments,
    next: upcoming ? { position: upcoming.position, kind: upcoming.kind, awaited: next.awaited } : null,
    bank: {
      state,
      iban: active ? maskedIban(active.iban) : null,
      activeFrom,
      townSlug: paidThrough.slug,
      mayPropose: signsFor(actor, paidThrough.id),
    },
  });
}

type Row = {
  position: number;
  kind: string;
  condition: string;
  amountCents: number;
  status: string;
  dueOn: Date | null;
  paidAt: Date | null;
  lines: { rejectReason: string; returnedAt: Date | null }[];
};

function instalmentOf({ lines: [rejected], ...row }: Row): TownInstalment {
  const status = row.status as InstalmentStatus;
  return {
    ...row,
    kind: row.kind as InstalmentKind,
    condition: row.condition as InstalmentCondition,
    status,
    rejected:
      rejected?.returnedAt && status !== "paid" && status !== "cancelled"
        ? { reason: rejected.rejectReason, at: rejected.returnedAt }
        : null,
  };
}
