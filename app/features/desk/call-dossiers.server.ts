import { findCallHead } from "~/db/call-heads.server";
import { query } from "~/db/database.server";
import { hiddenProposalIds, ownOpenReviewIds } from "~/db/hidden-dossiers.server";
import { PROPOSAL_STATUSES, type ProposalStatus } from "~/domain/proposals/proposal";
import { activePhase, type PhaseKind, scoresAreRevealed } from "~/domain/reviews/phases";
import { type Actor, hasRole } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { searchable } from "~/domain/shared/text";
import type { Visit } from "~/features/visit.server";

const PAGE = 50;
const QUERY_CHARS_MAX = 100;

export type DossierLine = {
  reference: string;
  title: string;
  town: string;
  status: ProposalStatus;
  requestedCents: number;
  meanHundredths: number | null;
  reviewsSubmitted: number;
  reviewsExpected: number;
  /** Rules that a person has settled, and those found not met. */
  checked: number;
  notMet: number;
};
export type DossierFilters = {
  reference: string;
  status: string;
  town: string;
  q: string;
  after: string;
  before: string;
};
export type CallDossiers = {
  reference: string;
  title: string;
  filters: { status: string; town: string; q: string };
  rows: DossierLine[];
  previous: string | null;
  next: string | null;
};

type Row = Omit<DossierLine, "checked" | "notMet"> & { id: string };

/** The filed dossiers of a call, fifty at a time by their reference: one read of the index, with the means on the rows. */
export async function callDossiers({ actor, locale, read }: Visit, filters: DossierFilters) {
  const stopped = gate(actor, "fund_manager", "approver", "auditor");
  if (stopped) return stopped;
  const call = await findCallHead(read, filters.reference, locale);
  if (!call) return refuse("not-found");
  const back = filters.before !== "";
  const { where, values } = conditions(call.id, filters, await hiddenProposalIds(read, actor, call.id));
  const found = await query<Row>(
    read,
    `SELECT p."id", p."reference", p."title", t."name" AS "town", p."status", p."requestedCents", p."meanHundredths", p."reviewsSubmitted", p."reviewsExpected"
     FROM "Proposal" p JOIN "Town" t ON t."id" = p."townId" WHERE ${where} ORDER BY p."reference" ${back ? "DESC" : "ASC"} LIMIT ${PAGE + 1}`,
    values,
  );
  const more = found.length > PAGE;
  const page = back ? found.slice(0, PAGE).reverse() : found.slice(0, PAGE);
  const first = page[0]?.reference;
  const last = page.at(-1)?.reference;
  const checks = await checksOf(read, page);
  const mayKnow = await meansKnown(read, actor, call.id);
  return grant<CallDossiers>({
    reference: call.reference,
    title: call.title,
    filters: { status: filters.status, town: filters.town, q: filters.q },
    rows: page.map(({ id, ...row }) => ({
      ...row,
      meanHundredths: mayKnow(id) ? row.meanHundredths : null,
      ...(checks.get(id) ?? { checked: 0, notMet: 0 }),
    })),
    previous: first !== undefined && (back ? more : filters.after !== "") ? first : null,
    next: last !== undefined && (back || more) ? last : null,
  });
}

function conditions(callId: string, { status, town, q, after, before }: DossierFilters, hidden: readonly string[]) {
  const parts = [`p."callId" = ?`, `p."status" <> 'draft'`, `p."submittedAt" IS NOT NULL`];
  const values: string[] = [callId];
  const also = (part: string, ...more: string[]) => {
    parts.push(part);
    values.push(...more);
  };
  if (PROPOSAL_STATUSES.some((s) => s === status)) also(`p."status" = ?`, status);
  if (town) also(`p."townId" = ?`, town);
  if (before) also(`p."reference" < ?`, before);
  else if (after) also(`p."reference" > ?`, after);
  for (const word of searchable(q.slice(0, QUERY_CHARS_MAX)).split(" ").filter(Boolean).slice(0, 8))
    also(`(p."searchText" LIKE ? OR p."reference" LIKE ?)`, `%${word}%`, `%${word}%`);
  if (hidden.length > 0) also(`p."id" NOT IN (${hidden.map(() => "?").join(", ")})`, ...hidden);
  return { where: parts.join(" AND "), values };
}

/** Before the reveal a mean is for the fund manager only, and not on a dossier that he or she has still to score. */
async function meansKnown(read: Visit["read"], actor: Actor, callId: string): Promise<(id: string) => boolean> {
  const phases = await read.reviewPhase.findMany({ where: { callId } });
  if (scoresAreRevealed(activePhase(phases.map((p) => ({ ...p, kind: p.kind as PhaseKind }))))) return () => true;
  const own = await ownOpenReviewIds(read, actor, callId);
  return (id) => hasRole(actor, "fund_manager") && !own.includes(id);
}

/** How far the examination of the dossiers that still wait for it has come. */
async function checksOf(read: Visit["read"], page: readonly Row[]) {
  const waiting = page.filter((r) => r.status === "submitted" || r.status === "incomplete").map((r) => r.id);
  const counts = new Map<string, { checked: number; notMet: number }>();
  if (waiting.length === 0) return counts;
  const rows = await read.completenessCheck.findMany({
    where: { proposalId: { in: waiting } },
    select: { proposalId: true, verdict: true },
  });
  for (const { proposalId, verdict } of rows) {
    const before = counts.get(proposalId) ?? { checked: 0, notMet: 0 };
    counts.set(proposalId, {
      checked: before.checked + (verdict === "to_check" ? 0 : 1),
      notMet: before.notMet + (verdict === "not_met" ? 1 : 0),
    });
  }
  return counts;
}
