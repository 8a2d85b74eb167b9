import { callName } from "~/db/call-heads.server";
import type { Reader, Tx } from "~/db/database.server";
import type { Call } from "~/domain/calls/call";
import type { Criterion, GridCode } from "~/domain/calls/criteria";
import { callRules } from "~/domain/calls/rules";
import type { Phase, PhaseKind } from "~/domain/reviews/phases";

const shape = {
  ...callName,
  year: true,
  summary: true,
  summaryEn: true,
  envelopeId: true,
  opensAt: true,
  closesAt: true,
  committeeOn: true,
  standingCommitteeOn: true,
  rules: true,
  frozenAt: true,
  version: true,
  isDemo: true,
  calibratedAt: true,
  criteria: { orderBy: { position: "asc" } },
  phases: true,
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>;
const rowOf = (db: Reader | Tx, reference: string) => db.call.findUnique({ where: { reference }, select: shape });

export type CallFile = Call &
  Pick<
    Row,
    | "year"
    | "title"
    | "titleEn"
    | "summary"
    | "summaryEn"
    | "envelopeId"
    | "committeeOn"
    | "standingCommitteeOn"
    | "version"
    | "isDemo"
    | "calibratedAt"
  > & {
    criteria: (Criterion & { id: string })[];
    phases: Phase[];
  };

/** A call with its rules, its grid and its phases, by its reference ("2026"). */
export async function findCall(db: Reader | Tx, reference: string): Promise<CallFile | null> {
  const row = await rowOf(db, reference);
  return row && callOf(row);
}

/** The calls that are open at this instant: one at most, by the rule of opening. */
export const callsOpenAt = (read: Reader, at: Date) =>
  read.call.findMany({
    where: { frozenAt: { lte: at }, opensAt: { lte: at }, closesAt: { gt: at } },
    orderBy: { opensAt: "desc" },
    take: 2,
    select: { ...callName, closesAt: true },
  });

/** The calls that a town can still file for: open to everybody, or with more time for it. */
export const callsOpenFor = (db: Reader | Tx, townId: string, at: Date) =>
  db.call.findMany({
    where: {
      frozenAt: { lte: at },
      opensAt: { lte: at },
      OR: [{ closesAt: { gt: at } }, { extensions: { some: { townId, until: { gt: at } } } }],
    },
    orderBy: { opensAt: "desc" },
    take: 5,
    select: {
      ...callName,
      opensAt: true,
      closesAt: true,
      frozenAt: true,
      extensions: { where: { townId }, select: { townId: true, until: true } },
    },
  });

export async function callById(db: Reader | Tx, id: string): Promise<CallFile> {
  return callOf(await db.call.findUniqueOrThrow({ where: { id }, select: shape }));
}

const callOf = ({ rules, criteria, phases, ...call }: Row): CallFile => ({
  ...call,
  rules: callRules.parse(JSON.parse(rules)),
  criteria: criteria.map(criterionOf),
  phases: phases.map(({ kind, opensAt, closesAt, activeAt }) => ({
    kind: kind as PhaseKind,
    opensAt,
    closesAt,
    activeAt,
  })),
});

const criterionOf = (row: Row["criteria"][number]): Criterion & { id: string } => ({
  id: row.id,
  code: row.code as GridCode,
  weight: row.weight,
  labelFr: row.labelFr,
  labelEn: row.labelEn,
  anchorsFr: JSON.parse(row.anchorsFr) as string[],
  anchorsEn: JSON.parse(row.anchorsEn) as string[],
  eliminatingMark: row.eliminatingMark,
});

/** Writes the whole grid of a call that is not open yet. */
export async function saveGrid(tx: Tx, callId: string, criteria: readonly Criterion[]) {
  await tx.criterion.deleteMany({ where: { callId } });
  await tx.criterion.createMany({
    data: criteria.map(({ anchorsFr, anchorsEn, ...criterion }, i) => ({
      ...criterion,
      callId,
      position: i + 1,
      anchorsFr: JSON.stringify(anchorsFr),
      anchorsEn: JSON.stringify(anchorsEn),
    })),
  });
}
