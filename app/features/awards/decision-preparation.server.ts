import { type CallFile, findCall } from "~/db/calls.server";
import { committeeOpinions } from "~/db/committee.server";
import {
  contendersOf,
  type DecidableDossier,
  type DecisionFile,
  type FreeSums,
  findDecision,
  freeOf,
  openDecisions,
} from "~/db/decisions.server";
import { hiddenProposalIds, ownOpenReviewIds } from "~/db/hidden-dossiers.server";
import { LINES_MAX } from "~/domain/awards/award-forms";
import type { SimulatedLine } from "~/domain/awards/simulated";
import { activePhase, ownDossiersStayHidden } from "~/domain/reviews/phases";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type DraftLine, proposedLines } from "~/features/awards/proposed-lines";
import {
  openSimulation,
  type Simulating,
  type SimulationFile,
  shareOut,
} from "~/features/awards/simulations/simulation-file.server";
import type { Visit } from "~/features/visit.server";

export type ListLine = DraftLine & {
  reference: string;
  title: string;
  townName: string;
  place: number | null;
  meanHundredths: number | null;
  requestedCents: number;
  isEliminated: boolean;
  isOnReserve: boolean;
};
export type PreparationPage = {
  callReference: string;
  title: string;
  decision: { reference: string; version: number } | null;
  /** The simulation that the lines are filled from. */
  followed: { id: string; name: string; version: number } | null;
  /** An approved list that waits for its publication. */
  approved: string | null;
  /** The session of the committee whose opinions are proposed here. */
  committee: string | null;
  lines: ListLine[];
  envelopeCents: number;
  committedCents: number;
  paidCents: number;
  availableCents: number;
  capCents: number;
  awardedCents: number;
};

/** The list of a call's decision: as it was saved, or as the ranking and the envelope suggest it. */
export async function decisionPreparationPage(
  { actor, locale, now, read }: Visit,
  { reference, simulation = "" }: { reference: string; simulation?: string },
) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const call = await findCall(read, reference);
  if (!call) return refuse("not-found");
  const [known, open, sums, committee] = await Promise.all([
    knownContenders(read, actor, call, now),
    openDecisions(read, call.id),
    freeOf(read, call.envelopeId),
    committeeOpinions(read, call.id),
  ]);
  const prepared = open.find((d) => d.status === "prepared");
  const saved = prepared ? await findDecision(read, prepared.reference) : null;
  const followed = simulation
    ? await openSimulation(read, { actor, now }, { callReference: reference, id: simulation })
    : null;
  if (followed && !followed.ok) return followed;
  const drafts = followed
    ? proposed(known, call, sums, simulatedLines(followed.value))
    : saved
      ? savedLines(saved)
      : committee
        ? opinionLines(committee.opinions, known, sums.elsewhere)
        : proposed(known, call, sums);
  const lines = known.map((c): ListLine => lineOf(c, drafts.get(c.id)));
  return grant<PreparationPage>({
    callReference: reference,
    title: locale === "en" ? call.titleEn : call.title,
    decision: saved && { reference: saved.reference, version: saved.version },
    followed: followed && nameOf(followed.value.simulation),
    approved: open.find((d) => d.status === "approved")?.reference ?? null,
    committee: saved || followed ? null : (committee?.reference ?? null),
    lines,
    envelopeCents: sums.appropriatedCents,
    committedCents: sums.appropriatedCents - sums.availableCents,
    paidCents: sums.paidCents,
    availableCents: sums.availableCents,
    capCents: call.rules.ceilingCents,
    awardedCents: lines.reduce((sum, l) => sum + l.amountCents, 0),
  });
}

const nameOf = ({ id, name, version }: SimulationFile) => ({ id, name, version });

const simulatedLines = (opened: Simulating & { simulation: SimulationFile }) =>
  new Map(shareOut(opened, opened.simulation).lines.map((l) => [l.proposalId, l]));

const nobody: string[] = [];

/** Without the dossiers that a conflict hides and, before the reveal, those that this person has still to score. */
async function knownContenders(read: Visit["read"], actor: Visit["actor"], call: CallFile, now: Date) {
  const [contenders, own] = await Promise.all([
    hiddenProposalIds(read, actor, now, call.id).then((hidden) => contendersOf(read, call.id, hidden)),
    ownDossiersStayHidden(activePhase(call.phases)) ? ownOpenReviewIds(read, actor, call.id) : nobody,
  ]);
  return contenders
    .filter((c) => !own.includes(c.id))
    .sort(byPlace)
    .slice(0, LINES_MAX);
}

/** By place; then those that an eliminating mark leaves without one; then those that wait for marks. */
const byPlace = (a: DecidableDossier, b: DecidableDossier) =>
  rankOf(a) - rankOf(b) || (a.reference < b.reference ? -1 : 1);
const rankOf = (c: DecidableDossier) => c.place ?? (c.eliminated === null ? 2 * LINES_MAX : LINES_MAX);

type Opinions = NonNullable<Awaited<ReturnType<typeof committeeOpinions>>>["opinions"];

/** What the committee said, of what is still to be decided; a dossier that it keeps on the reserve list stays there. */
const opinionLines = (opinions: Opinions, known: readonly DecidableDossier[], elsewhere: ReadonlySet<string>) =>
  new Map<string, DraftLine>(
    opinions
      .filter(({ proposalId, opinion }) => {
        const dossier = known.find((c) => c.id === proposalId);
        return dossier && !elsewhere.has(proposalId) && !(dossier.status === "reserved" && opinion === "reserved");
      })
      .map(({ proposalId, opinion, amountCents, reason, exceptionReason }) => [
        proposalId,
        { outcome: opinion, amountCents, reasons: reason, exceptionReason },
      ]),
  );

const savedLines = (decision: DecisionFile) =>
  new Map<string, DraftLine>(
    decision.lines.map(({ proposalId, outcome, amountCents, reasons, exceptionReason }) => [
      proposalId,
      { outcome, amountCents, reasons, exceptionReason },
    ]),
  );

const proposed = (
  known: readonly DecidableDossier[],
  call: CallFile,
  { availableCents, elsewhere }: FreeSums,
  simulated?: ReadonlyMap<string, SimulatedLine>,
) =>
  proposedLines(known, {
    simulated,
    availableCents,
    capCents: call.rules.ceilingCents,
    elsewhere,
    criterionOf: (code) => call.criteria.find((c) => c.code === code)?.labelFr ?? code,
  });

const lineOf = (c: DecidableDossier, draft: DraftLine | undefined): ListLine => ({
  ...(draft ?? { outcome: "", amountCents: 0, reasons: "", exceptionReason: "" }),
  reference: c.reference,
  title: c.title,
  townName: c.town.name,
  place: c.place,
  meanHundredths: c.meanHundredths,
  requestedCents: c.requestedCents,
  isEliminated: c.eliminated !== null,
  isOnReserve: c.status === "reserved",
});
