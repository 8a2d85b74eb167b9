import { findCall } from "~/db/calls.server";
import { envelopeSums } from "~/db/ledger.server";
import { type CallState, callState } from "~/domain/calls/call";
import { mayExtend } from "~/domain/calls/extension";
import { mayPrepareCalls } from "~/domain/calls/opening";
import type { CallRules } from "~/domain/calls/rules";
import { activePhase, PHASE_KINDS, type PhaseKind } from "~/domain/reviews/phases";
import { inParis } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type GridRow = { code: string; weight: string; labelFr: string; labelEn: string; anchorsFr: string[]; anchorsEn: string[]; eliminatingMark: string };
export type TypedCall = Record<"year" | "title" | "titleEn" | "summary" | "summaryEn" | "envelopeId" | "opensOn" | "opensTime" | "closesOn" | "closesTime" | "committeeOn" | "standingCommitteeOn", string>;
export type EnvelopeChoice = { id: string; name: string; year: number; appropriatedCents: number };
export type DeskCallPage = {
  reference: string;
  title: string;
  state: CallState;
  version: number;
  opensAt: Date;
  closesAt: Date;
  committeeOn: Date | null;
  standingCommitteeOn: Date | null;
  envelopeCents: number;
  typed: TypedCall;
  rules: CallRules;
  grid: GridRow[];
  envelopes: EnvelopeChoice[];
  phase: PhaseKind;
  phases: { kind: PhaseKind; activeAt: Date | null; closesAt: Date | null }[];
  extensions: { town: string; until: Date; reason: string; grantedAt: Date }[];
  towns: { id: string; name: string }[];
  counts: { filed: number; admissible: number };
  can: { change: boolean; open: boolean; extend: boolean; movePhases: boolean };
};

const wall = (at: Date) => ({ on: inParis(at).date, time: inParis(at).time.slice(0, 5) });

export async function envelopeChoices(read: Visit["read"]): Promise<EnvelopeChoice[]> {
  const rows = await read.envelope.findMany({ orderBy: { year: "desc" }, take: 20, select: { id: true, name: true, year: true, balance: { select: { appropriatedCents: true } } } });
  return rows.map((e) => ({ id: e.id, name: e.name, year: e.year, appropriatedCents: e.balance?.appropriatedCents ?? 0 }));
}

/** One edition as the fund manager prepares and leads it: calendar, rules, grid, more time for a town, phases of the review. */
export async function deskCallPage({ actor, now, locale, read }: Visit, { reference }: { reference: string }) {
  const stopped = gate(actor, "fund_manager", "approver", "auditor");
  if (stopped) return stopped;
  const call = await findCall(read, reference);
  if (!call) return refuse("not-found");
  const [sums, envelopes, extensions, towns, filed, admissible] = await Promise.all([
    envelopeSums(read, call.envelopeId),
    envelopeChoices(read),
    read.callExtension.findMany({ where: { callId: call.id }, orderBy: { grantedAt: "desc" }, take: 50 }),
    read.town.findMany({ where: { validTo: null }, orderBy: { sortName: "asc" }, take: 100, select: { id: true, name: true } }),
    read.proposal.count({ where: { callId: call.id, status: { notIn: ["draft", "withdrawn"] } } }),
    read.proposal.count({ where: { callId: call.id, status: "admissible" } }),
  ]);
  const opens = wall(call.opensAt);
  const closes = wall(call.closesAt);
  const day = (at: Date | null) => (at ? inParis(at).date : "");
  const state = callState(call, now);
  return grant<DeskCallPage>({
    reference, title: locale === "en" ? call.titleEn : call.title, state, version: call.version,
    opensAt: call.opensAt, closesAt: call.closesAt, committeeOn: call.committeeOn, standingCommitteeOn: call.standingCommitteeOn, envelopeCents: sums.appropriatedCents,
    typed: {
      year: String(call.year), title: call.title, titleEn: call.titleEn, summary: call.summary, summaryEn: call.summaryEn, envelopeId: call.envelopeId,
      opensOn: opens.on, opensTime: opens.time, closesOn: closes.on, closesTime: closes.time, committeeOn: day(call.committeeOn), standingCommitteeOn: day(call.standingCommitteeOn),
    },
    rules: call.rules,
    grid: call.criteria.map((c) => ({ code: c.code, weight: String(c.weight), labelFr: c.labelFr, labelEn: c.labelEn, anchorsFr: [...c.anchorsFr], anchorsEn: [...c.anchorsEn], eliminatingMark: c.eliminatingMark === null ? "" : String(c.eliminatingMark) })),
    envelopes,
    phase: activePhase(call.phases).kind,
    phases: PHASE_KINDS.map((kind) => ({ kind, activeAt: call.phases.find((p) => p.kind === kind)?.activeAt ?? null, closesAt: call.phases.find((p) => p.kind === kind)?.closesAt ?? null })),
    extensions: extensions.map((e) => ({ town: towns.find((t) => t.id === e.townId)?.name ?? e.townId, until: e.until, reason: e.reason, grantedAt: e.grantedAt })),
    towns,
    counts: { filed, admissible },
    can: { change: mayPrepareCalls(actor) && state === "preparation", open: mayPrepareCalls(actor) && state === "preparation", extend: mayExtend(actor) && state !== "preparation", movePhases: mayPrepareCalls(actor) && state !== "preparation" },
  });
}

export type NewCallPage = { envelopes: EnvelopeChoice[] };

/** What a new edition is made from. */
export async function newCallPage({ actor, read }: Visit) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  return grant<NewCallPage>({ envelopes: await envelopeChoices(read) });
}
