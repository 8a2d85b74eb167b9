import { type CallFile, findCall } from "~/db/calls.server";
import { hiddenProposalIds, unknownInRanking } from "~/db/hidden-dossiers.server";
import { envelopeSums } from "~/db/ledger.server";
import { type CallState, callState } from "~/domain/calls/call";
import { mayExtend } from "~/domain/calls/extension";
import { mayPrepareCalls } from "~/domain/calls/opening";
import type { CallRules } from "~/domain/calls/rules";
import { activePhase, PHASE_KINDS, type PhaseKind } from "~/domain/reviews/phases";
import { inParis } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type LateDossier, lateDossiers } from "~/features/desk/late-filings.server";
import { type ReopeningLine, type ReviewTimes, reviewTimes } from "~/features/desk/review-times.server";
import type { Visit } from "~/features/visit.server";

export type TypedCall = Record<
  | "year"
  | "title"
  | "titleEn"
  | "summary"
  | "summaryEn"
  | "envelopeId"
  | "opensOn"
  | "opensTime"
  | "closesOn"
  | "closesTime"
  | "committeeOn"
  | "standingCommitteeOn",
  string
>;
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
  envelopes: EnvelopeChoice[];
  phase: PhaseKind;
  phases: { kind: PhaseKind; activeAt: Date | null; closesAt: Date | null }[];
  extensions: { town: string; until: Date; reason: string; grantedAt: Date }[];
  towns: { id: string; name: string }[];
  reopenings: ReopeningLine[];
  readers: ReviewTimes["readers"];
  thirds: ReviewTimes["thirds"];
  /** Filings that came after the deadline, and the same hour tomorrow, to give a town until then. */
  late: LateDossier[];
  aDayFromNow: { on: string; time: string };
  counts: { filed: number; admissible: number };
  can: {
    change: boolean;
    open: boolean;
    extend: boolean;
    reopen: boolean;
    movePhases: boolean;
    simulate: boolean;
    decide: boolean;
  };
};

const DAY_MS = 86_400_000;
const wall = (at: Date) => ({ on: inParis(at).date, time: inParis(at).time.slice(0, 5) });

export async function envelopeChoices(read: Visit["read"]): Promise<EnvelopeChoice[]> {
  const rows = await read.envelope.findMany({
    orderBy: { year: "desc" },
    take: 20,
    select: { id: true, name: true, year: true, balance: { select: { appropriatedCents: true } } },
  });
  return rows.map((e) => ({
    id: e.id,
    name: e.name,
    year: e.year,
    appropriatedCents: e.balance?.appropriatedCents ?? 0,
  }));
}

/** One edition as the fund manager prepares and leads it: calendar, rules, grid, more time for a town, phases of the review. */
export async function deskCallPage(visit: Visit, { reference }: { reference: string }) {
  const { actor, now, locale, read } = visit;
  const stopped = gate(actor, "fund_manager", "approver", "auditor");
  if (stopped) return stopped;
  const call = await findCall(read, reference);
  if (!call) return refuse("not-found");
  const sums = await envelopeSums(read, call.envelopeId);
  const state = callState(call, now);
  const prepares = mayPrepareCalls(actor);
  const phase = activePhase(call.phases).kind;
  return grant<DeskCallPage>({
    reference,
    title: locale === "en" ? call.titleEn : call.title,
    state,
    version: call.version,
    opensAt: call.opensAt,
    closesAt: call.closesAt,
    committeeOn: call.committeeOn,
    standingCommitteeOn: call.standingCommitteeOn,
    envelopeCents: sums.appropriatedCents,
    typed: typedCall(call),
    rules: call.rules,
    envelopes: await envelopeChoices(read),
    phase,
    phases: PHASE_KINDS.map((kind) => {
      const phase = call.phases.find((p) => p.kind === kind);
      return { kind, activeAt: phase?.activeAt ?? null, closesAt: phase?.closesAt ?? null };
    }),
    ...(await surroundings(visit, call)),
    aDayFromNow: wall(new Date(now.getTime() + DAY_MS)),
    can: {
      change: prepares && state === "preparation",
      open: prepares && state === "preparation",
      extend: mayExtend(actor) && state !== "preparation",
      reopen: prepares && ["scoring", "reveal"].includes(phase),
      movePhases: prepares && state !== "preparation",
      simulate: prepares && state === "closed" && (await unknownInRanking(read, actor, call, now)).length === 0,
      decide: prepares && state === "closed",
    },
  });
}

/** The towns, the time given to some, and how many dossiers there are that this person may know of. */
async function surroundings(visit: Visit, call: CallFile) {
  const { actor, now, read } = visit;
  const callId = call.id;
  const hidden = await hiddenProposalIds(read, actor, now, callId);
  const known = { callId, id: { notIn: hidden } };
  const [towns, extensions, filed, admissible] = await Promise.all([
    read.town.findMany({
      where: { validTo: null },
      orderBy: { sortName: "asc" },
      take: 100,
      select: { id: true, name: true },
    }),
    read.callExtension.findMany({ where: { callId }, orderBy: { grantedAt: "desc" }, take: 50 }),
    read.proposal.count({ where: { ...known, status: { notIn: ["draft", "withdrawn"] } } }),
    read.proposal.count({ where: { ...known, status: "admissible" } }),
  ]);
  const nameOf = (id: string) => towns.find((t) => t.id === id)?.name ?? id;
  return {
    towns,
    ...(await reviewTimes(visit, call, hidden)),
    late: await lateDossiers(visit, call, extensions, hidden),
    extensions: extensions.map(({ townId, until, reason, grantedAt }) => ({
      town: nameOf(townId),
      until,
      reason,
      grantedAt,
    })),
    counts: { filed, admissible },
  };
}

const dayOf = (at: Date | null) => (at ? inParis(at).date : "");

/** The texts and dates as their form shows them. */
function typedCall(call: CallFile): TypedCall {
  const opens = wall(call.opensAt);
  const closes = wall(call.closesAt);
  return {
    year: String(call.year),
    title: call.title,
    titleEn: call.titleEn,
    summary: call.summary,
    summaryEn: call.summaryEn,
    envelopeId: call.envelopeId,
    opensOn: opens.on,
    opensTime: opens.time,
    closesOn: closes.on,
    closesTime: closes.time,
    committeeOn: dayOf(call.committeeOn),
    standingCommitteeOn: dayOf(call.standingCommitteeOn),
  };
}

export type NewCallPage = { envelopes: EnvelopeChoice[] };

/** What a new edition is made from. */
export async function newCallPage({ actor, read }: Visit) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  return grant<NewCallPage>({ envelopes: await envelopeChoices(read) });
}
