import { callOfDecision, type DecisionFile, findDecision, listRulesOf } from "~/db/decisions.server";
import { namesOf } from "~/db/dossier-standing.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import { envelopeSums } from "~/db/ledger.server";
import { approveDecision, type DecisionStatus, recordDeliberation, sendBackDecision } from "~/domain/awards/decision";
import { awardedCents, type DecisionOutcome } from "~/domain/awards/decision-lines";
import { hasRole, personId } from "~/domain/shared/actor";
import { inParis } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { REASON_CHARS_MIN } from "~/domain/shared/reason";
import type { Visit } from "~/features/visit.server";

type Signed = { by: string; at: Date };
export type DecisionLineView = {
  reference: string;
  title: string;
  townName: string;
  place: number | null;
  meanHundredths: number | null;
  requestedCents: number;
  outcome: DecisionOutcome;
  amountCents: number;
  reasons: string;
  exceptionReason: string;
};
export type DecisionPage = {
  reference: string;
  callReference: string;
  callTitle: string;
  status: DecisionStatus;
  version: number;
  lines: DecisionLineView[];
  totals: { requestedCents: number; awardedCents: number } & Record<DecisionOutcome, number>;
  envelope: { appropriatedCents: number; takenCents: number; paidCents: number; restCents: number };
  prepared: Signed;
  approved: Signed | null;
  deliberation: { number: string; on: Date } | null;
  published: Signed | null;
  rankingHash: string | null;
  contentHash: string | null;
  reserveValidUntil: Date | null;
  /** Why the list came back to be changed, while it waits for its next approval. */
  sentBackReason: string;
  isOwn: boolean;
  can: {
    change: boolean;
    approve: boolean;
    sendBack: boolean;
    record: boolean;
    publish: boolean;
    next: boolean;
    verify: boolean;
  };
};

/** A decision as this person may see it: without the lines that a conflict of interest hides. */
export async function readDecision({ actor, locale, now, read }: Visit, reference: string) {
  const decision = await findDecision(read, reference);
  if (!decision) return null;
  const [call, hidden] = await Promise.all([
    callOfDecision(read, decision),
    hiddenProposalIds(read, actor, now, decision.callId),
  ]);
  const lines = decision.lines.filter((l) => !hidden.includes(l.proposalId)).sort(byPlace);
  const callTitle = locale === "en" ? call.titleEn : call.title;
  return { decision, call, callTitle, lines, conflicted: lines.length < decision.lines.length };
}

export async function decisionPage(visit: Visit, { reference }: { reference: string }) {
  const { actor, now, read } = visit;
  const stopped = gate(actor, "fund_manager", "approver", "auditor");
  if (stopped) return stopped;
  const found = await readDecision(visit, reference);
  if (!found) return refuse("not-found");
  const { decision, call, callTitle, lines, conflicted } = found;
  const [sums, rules, people] = await Promise.all([
    envelopeSums(read, call.envelopeId),
    listRulesOf(read, call),
    signersOf(visit, decision),
  ]);
  const totalCents = awardedCents(lines);
  const isPublished = decision.status === "published";
  const restCents = sums.availableCents - (isPublished ? 0 : totalCents);
  const day = { number: "?", on: inParis(now).date };
  return grant<DecisionPage>({
    reference,
    callReference: call.reference,
    callTitle,
    status: decision.status,
    version: decision.version,
    lines: lines.map(viewOf),
    totals: {
      requestedCents: lines.reduce((sum, l) => sum + l.requestedCents, 0),
      awardedCents: totalCents,
      ...countsOf(lines),
    },
    envelope: {
      appropriatedCents: sums.appropriatedCents,
      takenCents: sums.appropriatedCents - restCents,
      paidCents: sums.paidCents,
      restCents,
    },
    ...people,
    rankingHash: decision.rankingHash,
    contentHash: decision.contentHash,
    reserveValidUntil: decision.reserveValidUntil,
    sentBackReason: decision.status === "prepared" ? decision.sentBackReason : "",
    isOwn: personId(actor) === decision.preparedById,
    can: {
      change: hasRole(actor, "fund_manager") && decision.status === "prepared",
      approve: approveDecision(actor, decision, { lines: decision.lines, rules, conflicted }).ok,
      sendBack: sendBackDecision(actor, decision, ANY_REASON).ok,
      record: recordDeliberation(actor, decision, day, now).ok,
      publish: hasRole(actor, "fund_manager") && decision.status === "approved",
      next: hasRole(actor, "fund_manager") && isPublished,
      verify: isPublished && !conflicted,
    },
  });
}

/** The same, for whoever is about to send an approved list back. */
export async function sendingBackPage(visit: Visit, input: { reference: string }) {
  const stopped = gate(visit.actor, "fund_manager", "approver");
  if (stopped) return stopped;
  const found = await readDecision(visit, input.reference);
  if (!found) return refuse("not-found");
  const outcome = sendBackDecision(visit.actor, found.decision, ANY_REASON);
  return outcome.ok ? decisionPage(visit, input) : outcome;
}

/** The same, for whoever is about to write down its deliberation. */
export async function deliberationPage(visit: Visit, input: { reference: string }) {
  const stopped = gate(visit.actor, "fund_manager");
  if (stopped) return stopped;
  const page = await decisionPage(visit, input);
  if (!page.ok || page.value.can.record) return page;
  return refuse(page.value.status === "published" ? "decision-already-published" : "decision-not-approved");
}

/** Whether somebody may send a list back does not hang on what they will write. */
const ANY_REASON = "…".repeat(REASON_CHARS_MIN);

type Line = DecisionFile["lines"][number];
const byPlace = (a: Line, b: Line) =>
  (a.place ?? Number.MAX_SAFE_INTEGER) - (b.place ?? Number.MAX_SAFE_INTEGER) || (a.reference < b.reference ? -1 : 1);

const viewOf = (l: Line): DecisionLineView => ({
  reference: l.reference,
  title: l.title,
  townName: l.townName,
  place: l.place,
  meanHundredths: l.meanHundredths,
  requestedCents: l.requestedCents,
  outcome: l.outcome,
  amountCents: l.amountCents,
  reasons: l.reasons,
  exceptionReason: l.exceptionReason,
});

const countsOf = (lines: readonly Line[]) => {
  const count = (outcome: DecisionOutcome) => lines.filter((l) => l.outcome === outcome).length;
  return { awarded: count("awarded"), reserved: count("reserved"), refused: count("refused") };
};

/** Who did what, and when. */
export async function signersOf({ read }: Visit, d: DecisionFile) {
  const nameOf = await namesOf(read, [d.preparedById, d.approvedById, d.publishedById]);
  const signed = (id: string | null, at: Date | null): Signed | null => (at ? { by: nameOf(id), at } : null);
  return {
    prepared: { by: nameOf(d.preparedById), at: d.preparedAt },
    approved: signed(d.approvedById, d.approvedAt),
    deliberation:
      d.deliberationNumber && d.deliberatedOn ? { number: d.deliberationNumber, on: d.deliberatedOn } : null,
    published: signed(d.publishedById, d.publishedAt),
  };
}
