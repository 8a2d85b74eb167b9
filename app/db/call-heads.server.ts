import type { Reader } from "~/db/database.server";
import { envelopeSumsShape, noSums } from "~/db/ledger.server";
import type { PhaseKind } from "~/domain/reviews/phases";

/** What names a call. */
export const callName = { id: true, reference: true, title: true, titleEn: true } as const;

/** The name of a call and no more, for lists. */
export async function findCallHead(db: Reader, reference: string, locale: "fr" | "en") {
  const call = await db.call.findUnique({
    where: { reference },
    select: { ...callName, envelopeId: true },
  });
  return (
    call && {
      id: call.id,
      reference: call.reference,
      title: locale === "en" ? call.titleEn : call.title,
      envelopeId: call.envelopeId,
    }
  );
}

const RECENT = 5;

/** The latest editions with where they stand, without their rules and grids. */
export async function findRecentCalls(db: Reader) {
  const calls = await db.call.findMany({
    orderBy: { opensAt: "desc" },
    take: RECENT,
    select: {
      ...callName,
      opensAt: true,
      closesAt: true,
      frozenAt: true,
      envelopeId: true,
      envelope: { select: { balance: { select: envelopeSumsShape } } },
      phases: { select: { kind: true, opensAt: true, closesAt: true, activeAt: true } },
    },
  });
  return calls.map(({ phases, envelope, ...call }) => ({
    ...call,
    sums: envelope.balance ?? noSums,
    phases: phases.map((p) => ({ ...p, kind: p.kind as PhaseKind })),
  }));
}

/** The latest calls that a town may read, with its time. */
export const callsToRead = (db: Reader, now: Date) =>
  db.call.findMany({
    where: { frozenAt: { lte: now } },
    orderBy: { opensAt: "desc" },
    take: RECENT,
    select: {
      ...callName,
      opensAt: true,
      closesAt: true,
      frozenAt: true,
      extensions: { select: { townId: true, until: true } },
    },
  });
