import type { Reader } from "~/db/database.server";

const DECISIONS_MAX = 200;

/** The decisions that anybody may read, the newest first, with what each awards. */
export async function publishedDecisions(read: Reader, take = DECISIONS_MAX) {
  const rows = await read.decision.findMany({
    where: { status: "published" },
    orderBy: { publishedAt: "desc" },
    take,
    select: {
      id: true,
      reference: true,
      publishedAt: true,
      deliberationNumber: true,
      deliberatedOn: true,
      call: { select: { reference: true, year: true } },
    },
  });
  const sums = await read.decisionLine.groupBy({
    by: ["decisionId"],
    where: { decisionId: { in: rows.map((d) => d.id) }, outcome: "awarded", award: { isNot: null } },
    _count: { _all: true },
    _sum: { amountCents: true },
  });
  return rows.map(({ id, call, ...row }) => {
    const sum = sums.find((s) => s.decisionId === id);
    return {
      ...row,
      callReference: call.reference,
      year: call.year,
      awarded: sum?._count._all ?? 0,
      awardedCents: sum?._sum.amountCents ?? 0,
    };
  });
}
export type PublishedDecision = Awaited<ReturnType<typeof publishedDecisions>>[number];

/** A published decision, or null: one that is being prepared or waits for its deliberation does not exist yet. */
export async function findPublishedDecision(read: Reader, reference: string) {
  return read.decision.findFirst({
    where: { reference, status: "published" },
    select: {
      reference: true,
      publishedAt: true,
      deliberationNumber: true,
      deliberatedOn: true,
      reserveValidUntil: true,
      rankingHash: true,
      contentHash: true,
      callId: true,
      call: { select: { reference: true, title: true, titleEn: true, committeeOn: true } },
      lines: {
        select: {
          outcome: true,
          amountCents: true,
          place: true,
          meanHundredths: true,
          exceptionReason: true,
          award: { select: { status: true } },
          proposal: {
            select: {
              reference: true,
              title: true,
              requestedCents: true,
              eliminated: true,
              town: { select: { name: true, slug: true } },
            },
          },
        },
      },
    },
  });
}

/** How often a reader stood aside on a dossier of an edition because of an interest. */
export const recusalsIn = (read: Reader, callId: string) =>
  read.assignment.count({ where: { NOT: { recusedAt: null }, proposal: { callId } } });
