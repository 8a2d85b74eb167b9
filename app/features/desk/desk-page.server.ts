import { findRecentCalls } from "~/db/call-heads.server";
import { callById } from "~/db/calls.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import { reserveOf } from "~/db/reserve.server";
import { type CallState, callState } from "~/domain/calls/call";
import { lastDayOf } from "~/domain/proposals/requests";
import { activePhase, type PhaseKind } from "~/domain/reviews/phases";
import { hasRole } from "~/domain/shared/actor";
import { daysBetween } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export const DESK_TASKS = [
  "toCheck",
  "overdue",
  "answered",
  "unassigned",
  "unscored",
  "decisionsToApprove",
  "reserveToTakeUp",
  "agreementsToSign",
  "amendmentsToSettle",
  "reportsToRead",
  "dueInstalments",
  "runsToApprove",
] as const;
export type DeskTask = (typeof DESK_TASKS)[number];
export type DeskCall = {
  reference: string;
  title: string;
  state: CallState;
  phase: PhaseKind;
  closesAt: Date;
  envelope: { appropriatedCents: number; committedCents: number; paidCents: number };
};
/** A town that has not answered in the time given. */
export type Unanswered = { reference: string; title: string; townName: string; daysLate: number };
/** A dossier whose town has written, and nobody has read it yet. */
export type Unread = { reference: string; townName: string; messages: number };
export type DeskPage = {
  tasks: { task: DeskTask; count: number; callReference: string | null }[];
  unanswered: Unanswered[];
  unread: Unread[];
  calls: DeskCall[];
  can: { prepareCalls: boolean };
};

type CallRow = Awaited<ReturnType<typeof findRecentCalls>>[number];

/** What waits for the Département: counts on indexes, each leading to its list. */
export async function deskPage(visit: Visit) {
  const { actor, read } = visit;
  const stopped = gate(actor, "fund_manager", "approver", "paymaster", "auditor");
  if (stopped) return stopped;
  const calls = await findRecentCalls(read);
  const current = calls.find((c) => c.frozenAt) ?? null;
  const counts = await countsOf(visit, current?.id ?? "");
  const unanswered = counts.overdue > 0 ? await unansweredOf(visit) : [];
  return grant<DeskPage>({
    tasks: DESK_TASKS.map((task) => ({ task, count: counts[task], callReference: current?.reference ?? null })),
    unanswered,
    unread: await unreadOf(visit),
    calls: calls.map((call) => editionOf(visit, call)),
    can: { prepareCalls: hasRole(actor, "fund_manager") },
  });
}

async function countsOf(visit: Visit, callId: string): Promise<Record<DeskTask, number>> {
  const { actor, now, read } = visit;
  const hidden = await hiddenProposalIds(read, actor, now);
  const known = { id: { notIn: hidden } };
  const ofKnown = { proposalId: { notIn: hidden } };
  const admissible = { ...known, callId, status: "admissible" };
  const waiting = { ...ofKnown, closedAt: null };
  return {
    toCheck: await read.proposal.count({ where: { ...known, status: "submitted" } }),
    overdue: await read.informationRequest.count({ where: { ...waiting, answeredAt: null, dueOn: { lte: now } } }),
    answered: await read.informationRequest.count({ where: { ...waiting, NOT: { answeredAt: null } } }),
    unassigned: await read.proposal.count({ where: { ...admissible, reviewsExpected: 0 } }),
    unscored: await read.proposal.count({ where: { ...admissible, rankKey: null } }),
    decisionsToApprove: await read.decision.count({ where: { status: "prepared" } }),
    reserveToTakeUp: (await nextOf(visit, callId)) ? 1 : 0,
    agreementsToSign: await read.agreement.count({ where: { status: "signed_by_town", award: ofKnown } }),
    amendmentsToSettle: await read.amendment.count({
      where: { status: { in: ["requested", "signed_by_town"] }, agreement: { award: ofKnown } },
    }),
    reportsToRead: await read.report.count({
      where: { status: "submitted", agreement: { status: "in_force", award: ofKnown } },
    }),
    dueInstalments: await read.instalment.count({ where: { status: "due", award: ofKnown } }),
    runsToApprove: await read.paymentRun.count({
      where: { status: "prepared", lines: { none: { instalment: { award: { proposalId: { in: hidden } } } } } },
    }),
  };
}

/** Whether money is left for a dossier of the reserve list. Most of the year nobody is on it. */
async function nextOf(visit: Visit, callId: string) {
  const reserved = callId ? await visit.read.proposal.count({ where: { callId, status: "reserved" } }) : 0;
  return reserved > 0 && (await reserveOf(visit.read, visit, await callById(visit.read, callId))).next !== null;
}

const UNANSWERED = 20;

/** The requests whose day has passed, the oldest first. */
async function unansweredOf({ actor, now, read }: Visit): Promise<Unanswered[]> {
  const rows = await read.informationRequest.findMany({
    where: {
      proposalId: { notIn: await hiddenProposalIds(read, actor, now) },
      closedAt: null,
      answeredAt: null,
      dueOn: { lte: now },
    },
    orderBy: { dueOn: "asc" },
    take: UNANSWERED,
    select: { dueOn: true, proposal: { select: { reference: true, title: true, town: { select: { name: true } } } } },
  });
  return rows.map(({ proposal: { town, ...dossier }, ...request }) => ({
    ...dossier,
    townName: town.name,
    daysLate: daysBetween(lastDayOf(request), now),
  }));
}

/** The dossiers in which a town waits to be read. */
async function unreadOf({ actor, now, read }: Visit): Promise<Unread[]> {
  const hidden = await hiddenProposalIds(read, actor, now);
  const counts = await read.dossierMessage.groupBy({
    by: ["proposalId"],
    where: { side: "town", readAt: null, proposalId: { notIn: hidden } },
    _count: true,
  });
  if (counts.length === 0) return [];
  const rows = await read.proposal.findMany({
    where: { id: { in: counts.map((c) => c.proposalId) } },
    orderBy: { reference: "asc" },
    take: UNANSWERED,
    select: { id: true, reference: true, town: { select: { name: true } } },
  });
  return rows.map(({ id, reference, town }) => ({
    reference,
    townName: town.name,
    messages: counts.find((c) => c.proposalId === id)?._count ?? 0,
  }));
}

function editionOf({ now, locale }: Visit, { sums, ...call }: CallRow): DeskCall {
  return {
    reference: call.reference,
    title: locale === "en" ? call.titleEn : call.title,
    state: callState(call, now),
    phase: activePhase(call.phases).kind,
    closesAt: call.closesAt,
    envelope: {
      appropriatedCents: sums.appropriatedCents,
      committedCents: sums.appropriatedCents - sums.availableCents,
      paidCents: sums.paidCents,
    },
  };
}
