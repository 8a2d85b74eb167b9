import { findCall } from "~/db/calls.server";
import { followsCalls } from "~/db/follows.server";
import { type CallState, callState, deadlineFor, isOpenFor } from "~/domain/calls/call";
import { extensionLimit } from "~/domain/calls/extension";
import { followCalls } from "~/domain/calls/following";
import type { CallRules } from "~/domain/calls/rules";
import { type Actor, writesFor } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type CallPage = {
  reference: string;
  title: string;
  summary: string;
  state: CallState;
  opensAt: Date;
  closesAt: Date;
  committeeOn: Date | null;
  standingCommitteeOn: Date | null;
  envelopeCents: number;
  rules: CallRules;
  criteria: {
    code: string;
    label: string;
    weight: number;
    anchors: readonly string[];
    eliminatingMark: number | null;
  }[];
  /** Towns of this reader that have more time than the others. */
  longer: { townName: string; until: Date }[];
  /** Whether somebody may still begin and file a dossier here: everybody while it is open, a town with more time after. */
  isOpen: boolean;
  /** What remains once it is closed. */
  remains: {
    drafts: { reference: string; title: string }[];
    moreTimeUntil: Date | null;
    next: { reference: string; title: string; opensAt: Date } | null;
  };
  /** Whether this reader is told when the next call opens; null for who may not ask for it. */
  follows: boolean | null;
};

/** The public page of a call, from the day its rules are frozen. */
export async function callPage(visit: Visit, { reference }: { reference: string }) {
  const { now, locale, read, actor } = visit;
  const call = await findCall(read, reference);
  if (!call?.frozenAt) return refuse("not-found");
  const [balance, extensions, remains, follows] = await Promise.all([
    read.envelopeBalance.findUnique({
      where: { envelopeId: call.envelopeId },
      select: { appropriatedCents: true },
    }),
    read.callExtension.findMany({ where: { callId: call.id }, select: { townId: true, until: true } }),
    remainsOf(visit, call),
    followsOf(visit),
  ]);
  const state = callState(call, now);
  const mine = writingSeats(actor).filter((s) => isOpenFor(call, s.townId, extensions, now));
  const deadline = (townId: string) => deadlineFor(call, townId, extensions);
  return grant<CallPage>({
    reference: call.reference,
    title: locale === "en" ? call.titleEn : call.title,
    summary: locale === "en" ? call.summaryEn : call.summary,
    state,
    opensAt: call.opensAt,
    closesAt: call.closesAt,
    committeeOn: call.committeeOn,
    standingCommitteeOn: call.standingCommitteeOn,
    envelopeCents: balance?.appropriatedCents ?? 0,
    rules: call.rules,
    criteria: call.criteria.map((c) => ({
      code: c.code,
      label: locale === "en" ? c.labelEn : c.labelFr,
      weight: c.weight,
      anchors: locale === "en" ? c.anchorsEn : c.anchorsFr,
      eliminatingMark: c.eliminatingMark,
    })),
    longer: mine
      .filter((s) => deadline(s.townId) > call.closesAt)
      .map((s) => ({ townName: s.townName, until: deadline(s.townId) })),
    isOpen: state === "open" || mine.length > 0,
    remains,
    follows,
  });
}

const writingSeats = (actor: Actor) =>
  actor.kind === "person" ? actor.seats.filter((s) => writesFor(actor, s.townId)) : [];

const DRAFTS = 10;
type Closing = { id: string; closesAt: Date; committeeOn: Date | null };

async function remainsOf({ actor, now, locale, read }: Visit, call: Closing): Promise<CallPage["remains"]> {
  const seats = actor.kind === "person" ? actor.seats : [];
  const [drafts, next] = await Promise.all([
    read.proposal.findMany({
      where: { callId: call.id, townId: { in: seats.map((s) => s.townId) } },
      orderBy: { createdAt: "desc" },
      take: DRAFTS,
      select: { reference: true, title: true },
    }),
    read.call.findFirst({
      where: { frozenAt: { lte: now }, opensAt: { gt: call.closesAt }, closesAt: { gt: now }, id: { not: call.id } },
      orderBy: { opensAt: "asc" },
      select: { reference: true, title: true, titleEn: true, opensAt: true },
    }),
  ]);
  const limit = extensionLimit(call);
  return {
    drafts,
    moreTimeUntil: now < limit ? limit : null,
    next: next && {
      reference: next.reference,
      title: locale === "en" ? next.titleEn : next.title,
      opensAt: next.opensAt,
    },
  };
}

async function followsOf({ actor, read }: Visit): Promise<boolean | null> {
  const may = followCalls(actor);
  return may.ok ? followsCalls(read, may.value.id) : null;
}

export type CallLine = { reference: string; title: string; state: CallState; opensAt: Date; closesAt: Date };

/** Every published edition, the latest first, and whether this reader is told of the next one. */
export async function callList(visit: Visit) {
  const { now, locale, read } = visit;
  const [calls, follows] = await Promise.all([
    read.call.findMany({ where: { NOT: { frozenAt: null } }, orderBy: { opensAt: "desc" }, take: 50 }),
    followsOf(visit),
  ]);
  return grant({
    follows,
    calls: calls.map(
      (c): CallLine => ({
        reference: c.reference,
        title: locale === "en" ? c.titleEn : c.title,
        state: callState(c, now),
        opensAt: c.opensAt,
        closesAt: c.closesAt,
      }),
    ),
  });
}
