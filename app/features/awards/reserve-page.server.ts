import { findCall } from "~/db/calls.server";
import { type ReservedFile, reserveOf } from "~/db/reserve.server";
import type { ReserveStanding } from "~/domain/awards/reserve";
import { hasRole } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type ReserveLine = Omit<ReservedFile, "proposalId"> & {
  amountCents: number;
  standing: ReserveStanding;
  /** The decision that already takes this dossier up, before its publication. */
  takenUpBy: string | null;
};
export type DeclinedLine = {
  reference: string;
  title: string;
  townName: string;
  amountCents: number;
  reason: string;
  answeredAt: Date | null;
};
export type ReservePage = {
  callReference: string;
  title: string;
  availableCents: number;
  lines: ReserveLine[];
  declined: DeclinedLine[];
  next: { reference: string; amountCents: number; requestedCents: number; passedOver: string[] } | null;
  can: { prepare: boolean };
};

export async function reservePage(visit: Visit, { reference }: { reference: string }) {
  const { actor, locale, read } = visit;
  const stopped = gate(actor, "fund_manager", "approver", "auditor");
  if (stopped) return stopped;
  const call = await findCall(read, reference);
  if (!call) return refuse("not-found");
  const { list, next, availableCents, hidden } = await reserveOf(read, visit, call);
  return grant<ReservePage>({
    callReference: reference,
    title: locale === "en" ? call.titleEn : call.title,
    availableCents,
    lines: list.map(({ proposalId: _kept, ...line }) => line),
    declined: await declinedOf(visit, call.id, hidden),
    next: next && {
      reference: next.next.reference,
      amountCents: next.next.amountCents,
      requestedCents: next.next.requestedCents,
      passedOver: next.passedOver.map((r) => r.reference),
    },
    can: { prepare: hasRole(actor, "fund_manager") },
  });
}

const DECLINED = 50;

async function declinedOf({ read }: Visit, callId: string, hidden: readonly string[]): Promise<DeclinedLine[]> {
  const rows = await read.award.findMany({
    where: { status: "declined", proposalId: { notIn: [...hidden] }, proposal: { callId } },
    orderBy: { answeredAt: "desc" },
    take: DECLINED,
    select: {
      amountCents: true,
      answerReason: true,
      answeredAt: true,
      proposal: { select: { reference: true, title: true, town: { select: { name: true } } } },
    },
  });
  return rows.map(({ amountCents, answerReason, answeredAt, proposal: { reference, title, town } }) => ({
    reference,
    title,
    townName: town.name,
    amountCents,
    reason: answerReason,
    answeredAt,
  }));
}
