import { createHash } from "node:crypto";
import { type CallFile, callById } from "~/db/calls.server";
import { conflictShape } from "~/db/conflicts.server";
import type { Reader, Tx } from "~/db/database.server";
import { envelopeSums } from "~/db/ledger.server";
import { type Decision, type DecisionStatus, decisionHashInput } from "~/domain/awards/decision";
import type { DecisionLine, DecisionOutcome, LineRules } from "~/domain/awards/decision-lines";
import { type Contender, rank } from "~/domain/reviews/ranking";
import { inParis } from "~/domain/shared/calendar";

const contenderShape = {
  ...conflictShape,
  reference: true,
  title: true,
  status: true,
  sector: true,
  requestedCents: true,
  totalCostCents: true,
  meanHundredths: true,
  needHundredths: true,
  supportHundredths: true,
  rankKey: true,
  eliminated: true,
  town: { select: { name: true } },
} as const;

const CONTENDERS_MAX = 1_000;
const DECIDABLE = ["admissible", "reserved"];
const DECIDED = ["awarded", "refused"];

/**
 * Every dossier of a call that is or was in the ranking, with its place among all of them: decided or not, it keeps it.
 * For somebody whom a conflict hides dossiers from, it is the one among those they may know of: a place that is skipped
 * would tell of the hidden one.
 */
export async function rankedOf(db: Reader | Tx, callId: string, hidden: readonly string[] = []) {
  const rows = await db.proposal.findMany({
    where: { callId, status: { in: [...DECIDABLE, ...DECIDED] }, id: { notIn: [...hidden] } },
    orderBy: { reference: "asc" },
    take: CONTENDERS_MAX,
    select: contenderShape,
  });
  const { ranked } = rank(rows satisfies Contender[]);
  const placeOf = new Map(ranked.map((r) => [r.id, r.place]));
  return rows.map((row) => ({ ...row, place: placeOf.get(row.id) ?? null }));
}

/** Those that may be decided on: admitted, or on the reserve list. */
export const contendersOf = async (db: Reader | Tx, callId: string, hidden: readonly string[] = []) =>
  (await rankedOf(db, callId, hidden)).filter((row) => DECIDABLE.includes(row.status));
export type DecidableDossier = Awaited<ReturnType<typeof contendersOf>>[number];

export type DecisionFile = Decision & {
  id: string;
  reference: string;
  callId: string;
  version: number;
  preparedAt: Date;
  approvedById: string | null;
  approvedAt: Date | null;
  publishedById: string | null;
  rankingHash: string | null;
  contentHash: string | null;
  publishedAt: Date | null;
  reserveValidUntil: Date | null;
  simulationHash: string | null;
  sentBackReason: string;
  lines: (DecisionLine & { id: string; title: string; townId: string; townName: string })[];
};

/** A decision with its lines, by reference ("D2026-01"). */
export async function findDecision(db: Reader | Tx, reference: string): Promise<DecisionFile | null> {
  const row = await db.decision.findUnique({
    where: { reference },
    include: {
      lines: {
        include: {
          proposal: {
            select: {
              reference: true,
              title: true,
              requestedCents: true,
              eliminated: true,
              townId: true,
              town: { select: { name: true } },
            },
          },
        },
      },
    },
  });
  if (!row) return null;
  const { lines, status, ...decision } = row;
  return {
    ...decision,
    status: status as DecisionStatus,
    lines: lines
      .map(({ proposal, outcome, decisionId: _of, ...line }) => ({
        ...line,
        outcome: outcome as DecisionOutcome,
        reference: proposal.reference,
        title: proposal.title,
        requestedCents: proposal.requestedCents,
        eliminated: proposal.eliminated,
        townId: proposal.townId,
        townName: proposal.town.name,
      }))
      .sort((a, b) => (a.reference < b.reference ? -1 : 1)),
  };
}

/** The decisions of a call that are not published yet: at most one is still being prepared. */
export const openDecisions = (db: Reader | Tx, callId: string) =>
  db.decision.findMany({
    where: { callId, status: { in: ["prepared", "approved"] } },
    orderBy: { reference: "asc" },
    take: 20,
    select: { reference: true, status: true, lines: { select: { proposalId: true } } },
  });

/** What approved lists hold that wait for their publication: their dossiers and their money are spoken for. */
export async function spokenFor(db: Reader | Tx, envelopeId: string) {
  const lines = await db.decisionLine.findMany({
    where: { decision: { status: "approved", call: { envelopeId } }, proposal: { status: { in: DECIDABLE } } },
    select: { proposalId: true, amountCents: true },
  });
  return {
    dossiers: new Set(lines.map((l) => l.proposalId)),
    cents: lines.reduce((sum, l) => sum + l.amountCents, 0),
  };
}

/** What is left of an envelope for a list that nobody has approved yet. */
export async function freeOf(db: Reader | Tx, envelopeId: string) {
  const [sums, spoken] = await Promise.all([envelopeSums(db, envelopeId), spokenFor(db, envelopeId)]);
  return { ...sums, availableCents: sums.availableCents - spoken.cents, elsewhere: spoken.dossiers };
}
export type FreeSums = Awaited<ReturnType<typeof freeOf>>;

/** What a list is measured by until it is approved: two lists must not promise the same money. */
export async function listRulesOf(db: Reader | Tx, call: Pick<CallFile, "envelopeId" | "rules">): Promise<LineRules> {
  return { availableCents: (await freeOf(db, call.envelopeId)).availableCents, capCents: call.rules.ceilingCents };
}

/** What an approved list is measured by when it is published: what the envelope has left, and the call's ceiling. */
export async function lineRulesOf(db: Reader | Tx, call: Pick<CallFile, "envelopeId" | "rules">): Promise<LineRules> {
  return {
    availableCents: (await envelopeSums(db, call.envelopeId)).availableCents,
    capCents: call.rules.ceilingCents,
  };
}
export const callOfDecision = (db: Reader | Tx, decision: { callId: string }) => callById(db, decision.callId);

export const contentHashOf = (decision: Pick<DecisionFile, "reference" | "rankingHash" | "simulationHash" | "lines">) =>
  createHash("sha256")
    .update(decisionHashInput(decision.reference, decision, decision.lines))
    .digest("hex");

/** "D2026-01", "D2026-02": the serial of the year of preparation. */
export async function nextReference(
  tx: Tx,
  kind: "decision" | "paymentRun",
  prefix: string,
  now: Date,
): Promise<string> {
  const stem = `${prefix}${inParis(now).year}-`;
  const where = { reference: { startsWith: stem } };
  const count = kind === "decision" ? await tx.decision.count({ where }) : await tx.paymentRun.count({ where });
  return `${stem}${String(count + 1).padStart(2, "0")}`;
}

/** Writes the whole list of a decision that nobody has approved yet. */
export async function replaceLines(tx: Tx, decisionId: string, lines: readonly DecisionLine[]) {
  await tx.decisionLine.deleteMany({ where: { decisionId } });
  await tx.decisionLine.createMany({
    data: lines.map(({ proposalId, outcome, amountCents, place, meanHundredths, reasons, exceptionReason }) => ({
      decisionId,
      proposalId,
      outcome,
      amountCents,
      place,
      meanHundredths,
      reasons: reasons.trim(),
      exceptionReason: exceptionReason.trim(),
    })),
  });
}
