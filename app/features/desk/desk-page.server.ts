import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import { envelopeSums } from "~/db/ledger.server";
import { type CallState, callState } from "~/domain/calls/call";
import { activePhase, type PhaseKind } from "~/domain/reviews/phases";
import { hasRole } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export const DESK_TASKS = ["toCheck", "overdue", "answered", "unassigned", "unscored", "decisionsToApprove", "agreementsToSign", "dueInstalments", "runsToApprove"] as const;
export type DeskTask = (typeof DESK_TASKS)[number];
export type DeskCall = { reference: string; title: string; state: CallState; phase: PhaseKind; closesAt: Date; envelope: { appropriatedCents: number; committedCents: number; paidCents: number } };
export type DeskPage = { tasks: { task: DeskTask; count: number; callReference: string | null }[]; calls: DeskCall[]; can: { prepareCalls: boolean } };

/** What waits for the Département: counts on indexes, each leading to its list. */
export async function deskPage({ actor, now, locale, read }: Visit) {
  const stopped = gate(actor, "fund_manager", "approver", "paymaster", "auditor");
  if (stopped) return stopped;
  const hidden = await hiddenProposalIds(read, actor);
  const known = { id: { notIn: hidden } };
  const ofKnown = { proposalId: { notIn: hidden } };
  const calls = await read.call.findMany({ orderBy: { opensAt: "desc" }, take: 5, select: { id: true, reference: true, title: true, titleEn: true, opensAt: true, closesAt: true, frozenAt: true, envelopeId: true, phases: true } });
  const current = calls.find((c) => c.frozenAt) ?? null;
  const ofCall = current ? { callId: current.id } : { callId: "" };
  const counts: Record<DeskTask, number> = {
    toCheck: await read.proposal.count({ where: { ...known, status: "submitted" } }),
    overdue: await read.informationRequest.count({ where: { ...ofKnown, closedAt: null, answeredAt: null, dueOn: { lte: now } } }),
    answered: await read.informationRequest.count({ where: { ...ofKnown, closedAt: null, NOT: { answeredAt: null } } }),
    unassigned: await read.proposal.count({ where: { ...known, ...ofCall, status: "admissible", reviewsExpected: 0 } }),
    unscored: await read.proposal.count({ where: { ...known, ...ofCall, status: "admissible", rankKey: null } }),
    decisionsToApprove: await read.decision.count({ where: { status: "prepared" } }),
    agreementsToSign: await read.agreement.count({ where: { status: "signed_by_town", award: ofKnown } }),
    dueInstalments: await read.instalment.count({ where: { status: "due", award: ofKnown } }),
    runsToApprove: await read.paymentRun.count({ where: { status: "prepared" } }),
  };
  const views = await Promise.all(
    calls.map(async (c): Promise<DeskCall> => {
      const sums = await envelopeSums(read, c.envelopeId);
      const phases = c.phases.map((p) => ({ kind: p.kind as PhaseKind, opensAt: p.opensAt, closesAt: p.closesAt, activeAt: p.activeAt }));
      return { reference: c.reference, title: locale === "en" ? c.titleEn : c.title, state: callState(c, now), phase: activePhase(phases).kind, closesAt: c.closesAt, envelope: { appropriatedCents: sums.appropriatedCents, committedCents: sums.appropriatedCents - sums.availableCents, paidCents: sums.paidCents } };
    }),
  );
  return grant<DeskPage>({
    tasks: DESK_TASKS.map((task) => ({ task, count: counts[task], callReference: current?.reference ?? null })),
    calls: views,
    can: { prepareCalls: hasRole(actor, "fund_manager") },
  });
}
