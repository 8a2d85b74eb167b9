import { findCallHead } from "~/db/call-heads.server";
import { query } from "~/db/database.server";
import { hiddenProposalIds, ownOpenReviewIds } from "~/db/hidden-dossiers.server";
import { dossierContents } from "~/db/proposals.server";
import {
  type AdmissibilityRule,
  GLANCE_RULES,
  type GlanceRule,
  type Verdict,
} from "~/domain/proposals/admissibility-checks";
import { PROPOSAL_STATUSES, type ProposalStatus } from "~/domain/proposals/proposal";
import { lastDayOf } from "~/domain/proposals/requests";
import { activePhase, ownDossiersStayHidden, type PhaseKind, scoresAreRevealed } from "~/domain/reviews/phases";
import { type Actor, hasRole } from "~/domain/shared/actor";
import { daysBetween } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { searchable } from "~/domain/shared/text";
import { admissibilityOf } from "~/features/desk/admissibility-facts.server";
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
  /** What the rules say of a dossier that waits for a decision: the four a glance is for, and how many others are not met or left to check. */
  checks: { shown: { rule: GlanceRule; verdict: Verdict }[]; notMet: number; toCheck: number } | null;
  /** The town is asked, until a day: how many are left. */
  request: { daysLeft: number } | null;
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

type Row = Omit<DossierLine, "checks" | "request"> & { id: string };

/** The filed dossiers of a call, fifty at a time by their reference: one read of the index, with the means on the rows. */
export async function callDossiers({ actor, locale, now, read }: Visit, filters: DossierFilters) {
  const stopped = gate(actor, "fund_manager", "approver", "auditor");
  if (stopped) return stopped;
  const call = await findCallHead(read, filters.reference, locale);
  if (!call) return refuse("not-found");
  const back = filters.before !== "";
  const hidden = await hiddenProposalIds(read, actor, now, call.id);
  const { where, values } = conditions(call.id, filters, hidden);
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
  const [checks, requests] = await Promise.all([checksOf(read, page, now, hidden), waitsOf(read, page, now)]);
  const mayKnow = await meansKnown(read, actor, call.id);
  return grant<CallDossiers>({
    reference: call.reference,
    title: call.title,
    filters: { status: filters.status, town: filters.town, q: filters.q },
    rows: page.map(({ id, ...row }) => ({
      ...row,
      meanHundredths: mayKnow(id) ? row.meanHundredths : null,
      checks: checks.get(id) ?? null,
      request: requests.get(id) ?? null,
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

/** Before the reveal a mean is for the fund manager only; and for nobody on a dossier that they have still to score. */
async function meansKnown(read: Visit["read"], actor: Actor, callId: string): Promise<(id: string) => boolean> {
  const phases = await read.reviewPhase.findMany({ where: { callId } });
  const phase = activePhase(phases.map((p) => ({ ...p, kind: p.kind as PhaseKind })));
  const own = ownDossiersStayHidden(phase) ? await ownOpenReviewIds(read, actor, callId) : [];
  const isOpen = scoresAreRevealed(phase) || hasRole(actor, "fund_manager");
  return (id) => isOpen && !own.includes(id);
}

/** What the rules say of the dossiers that wait for a decision. */
async function checksOf(read: Visit["read"], page: readonly Row[], now: Date, hidden: readonly string[]) {
  const waiting = page.filter((r) => r.status === "submitted").map((r) => r.id);
  if (waiting.length === 0) return new Map<string, DossierLine["checks"]>();
  const facts = await admissibilityOf(read, await dossierContents(read, waiting), now, hidden);
  return new Map(
    facts.map(({ file, settled }): [string, DossierLine["checks"]] => {
      const isShown = (rule: AdmissibilityRule) => GLANCE_RULES.some((r) => r === rule);
      const others = (verdict: Verdict) => settled.filter((c) => c.verdict === verdict && !isShown(c.rule)).length;
      const shown = GLANCE_RULES.flatMap((rule) =>
        settled.filter((c) => c.rule === rule).map(({ verdict }) => ({ rule, verdict })),
      );
      return [file.proposal.id, { shown, notMet: others("not_met"), toCheck: others("to_check") }];
    }),
  );
}

/** How long the towns that were asked for something have still to answer. */
async function waitsOf(read: Visit["read"], page: readonly Row[], now: Date) {
  const asked = page.filter((r) => r.status === "incomplete").map((r) => r.id);
  const requests = await read.informationRequest.findMany({
    where: { proposalId: { in: asked }, answeredAt: null, closedAt: null },
    select: { proposalId: true, dueOn: true },
  });
  return new Map(requests.map((r) => [r.proposalId, { daysLeft: daysBetween(now, lastDayOf(r)) }]));
}
