import type { Reader } from "~/db/database.server";
import { envelopeSumsShape } from "~/db/ledger.server";

/** The entries of the ledger that moved money between the Département and a town. */
export const PAYMENT_KINDS = ["pay", "reject", "recover"] as const;
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** Payments, the latest first, from an entry on; of one year's envelope when it is given. */
export async function publicPayments(
  read: Reader,
  { year, after, before, take }: { year: number | null; after: number | null; before: number | null; take: number },
) {
  const rows = await read.ledgerEntry.findMany({
    where: {
      kind: { in: [...PAYMENT_KINDS] },
      NOT: { awardId: null },
      ...(year === null ? {} : { envelope: { year } }),
      ...(before === null ? (after === null ? {} : { id: { lt: after } }) : { id: { gt: before } }),
    },
    orderBy: { id: before === null ? "desc" : "asc" },
    take,
    select: {
      id: true,
      kind: true,
      amountCents: true,
      bookedAt: true,
      instalmentId: true,
      envelope: { select: { year: true } },
      award: {
        select: {
          town: { select: { name: true, slug: true } },
          proposal: { select: { reference: true, title: true } },
        },
      },
    },
  });
  const instalments = await read.instalment.findMany({
    where: { id: { in: rows.flatMap((r) => r.instalmentId ?? []) } },
    select: { id: true, kind: true },
  });
  return rows.map((r) => ({
    id: r.id,
    kind: r.kind as PaymentKind,
    at: r.bookedAt,
    year: r.envelope.year,
    /** Below zero: money that came back. */
    amountCents: r.kind === "pay" ? r.amountCents : -r.amountCents,
    instalment: instalments.find((i) => i.id === r.instalmentId)?.kind ?? null,
    townName: r.award?.town.name ?? "",
    townSlug: r.award?.town.slug ?? "",
    reference: r.award?.proposal.reference ?? "",
    title: r.award?.proposal.title ?? "",
  }));
}

/** What the towns hold of an envelope's money, or of all of them. */
export async function paidInAll(read: Reader, year: number | null) {
  const sum = await read.envelopeBalance.aggregate({
    where: year === null ? {} : { envelope: { year } },
    _sum: { paidCents: true },
  });
  return sum._sum.paidCents ?? 0;
}

/** The envelopes whose call was announced, the newest first, with their sums. */
export const announcedEnvelopes = (read: Reader) =>
  read.envelope.findMany({
    where: { calls: { some: { NOT: { frozenAt: null } } } },
    orderBy: { year: "desc" },
    take: 50,
    select: {
      year: true,
      balance: { select: envelopeSumsShape },
      calls: {
        where: { NOT: { frozenAt: null } },
        orderBy: { reference: "desc" },
        take: 1,
        select: { reference: true },
      },
    },
  });
