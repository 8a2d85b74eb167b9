import type { AllocationMethod } from "~/domain/awards/allocation";
import { type RankReason, reasonsDown } from "~/domain/awards/rank-reasons";
import { rateOf, type Simulated } from "~/domain/awards/simulated";
import { type Difference, differences, SIMULATIONS_MAX, type SimulationWish } from "~/domain/awards/simulation";
import { activePhase, PHASE_RULES } from "~/domain/reviews/phases";
import { grant, refuse } from "~/domain/shared/outcome";
import {
  boundedWish,
  type Contending,
  openSimulation,
  openSimulations,
  type Simulating,
  type SimulationFile,
  shareOut,
} from "~/features/awards/simulations/simulation-file.server";
import type { Visit } from "~/features/visit.server";
import type { Locale } from "~/words/locale";

type OfCall = { callReference: string; title: string };
export type SimulationHead = Pick<
  Simulated,
  "totalCents" | "restCents" | "requestedCents" | "funded" | "meanHundredths" | "cutOff"
> & { id: string; name: string; version: number; method: AllocationMethod; updatedAt: Date; towns: number };

export type SimulationsPage = OfCall & {
  simulations: SimulationHead[];
  availableCents: number;
  candidates: number;
  can: { create: boolean };
};

const callOf = ({ call }: Simulating, locale: Locale): OfCall => ({
  callReference: call.reference,
  title: locale === "en" ? call.titleEn : call.title,
});

/** Everybody who gets something, by town. */
const townsOf = (given: Simulated, candidates: readonly Contending[]) => {
  const funded = new Set(given.lines.filter((l) => l.amountCents > 0).map((l) => l.proposalId));
  return new Set(candidates.filter((c) => funded.has(c.proposalId)).map((c) => c.townId)).size;
};

function headOf(simulating: Simulating, file: SimulationFile, given = shareOut(simulating, file)): SimulationHead {
  const { totalCents, restCents, requestedCents, funded, meanHundredths, cutOff } = given;
  const { id, name, version, updatedAt, wish } = file;
  const sums = { totalCents, restCents, requestedCents, funded, meanHundredths, cutOff };
  return { id, name, version, updatedAt, method: wish.method, towns: townsOf(given, simulating.candidates), ...sums };
}

/** The simulations of a call beside each other. */
export async function simulationsPage({ actor, locale, now, read }: Visit, asked: { callReference: string }) {
  const opened = await openSimulations(read, { actor, now }, asked);
  if (!opened.ok) return opened;
  const { simulations, sums, candidates } = opened.value;
  return grant<SimulationsPage>({
    ...callOf(opened.value, locale),
    simulations: simulations.map((file) => headOf(opened.value, file)),
    availableCents: sums.availableCents,
    candidates: candidates.length,
    can: { create: simulations.length < SIMULATIONS_MAX },
  });
}

export type SimulationRow = Pick<Contending, "reference" | "place" | "title" | "townName" | "meanHundredths"> &
  Pick<Simulated["lines"][number], "requestedCents" | "amountCents" | "runningCents" | "note" | "byHand"> & {
    index: number;
    ratePercent: number;
    /** Who is better placed and gets nothing while this one gets something: it is passed over. */
    passedOver: boolean;
    /** Where the simulation goes down the ranking and does nothing else: why, and what would turn it around. */
    reason: RankReason | null;
  };
export type SimulationPage = OfCall & {
  head: SimulationHead;
  wish: SimulationWish;
  appropriatedCents: number;
  availableCents: number;
  passedOver: string[];
  rows: SimulationRow[];
  can: { follow: boolean };
};

/** One simulation, dossier by dossier. */
export async function simulationPage(
  { actor, locale, now, read }: Visit,
  asked: { callReference: string; id: string },
) {
  const opened = await openSimulation(read, { actor, now }, asked);
  if (!opened.ok) return opened;
  const { simulation, candidates, sums } = opened.value;
  const given = shareOut(opened.value, simulation);
  const of = new Map(candidates.map((c) => [c.proposalId, c]));
  const wish = boundedWish(simulation, opened.value.call);
  const reasons = reasonsDown(candidates, wish, simulation.byHand, sums.availableCents);
  return grant<SimulationPage>({
    ...callOf(opened.value, locale),
    head: headOf(opened.value, simulation, given),
    wish: simulation.wish,
    appropriatedCents: sums.appropriatedCents,
    availableCents: sums.availableCents,
    passedOver: given.passedOver,
    can: { follow: PHASE_RULES[activePhase(opened.value.call.phases).kind].states },
    rows: given.lines.map(
      ({ proposalId, ...line }, index): SimulationRow => ({
        ...line,
        title: of.get(proposalId)?.title ?? "",
        townName: of.get(proposalId)?.townName ?? "",
        index,
        ratePercent: rateOf(line.amountCents, line.requestedCents),
        passedOver: given.passedOver.includes(line.reference),
        reason: reasons[index] ?? null,
      }),
    ),
  });
}

export type ComparedLine = {
  reference: string;
  title: string;
  townName: string;
  place: number;
  requestedCents: number;
  /** What each of the simulations gives it, in the order of the heads. */
  amounts: number[];
  changes: (Difference["change"] | null)[];
};
export type ComparisonPage = OfCall & { heads: SimulationHead[]; lines: ComparedLine[] };

const COMPARED_MAX = 3;

/**
 * Two or three simulations beside each other: what they give in all, and the dossiers on which they differ. When none is
 * chosen, the first ones.
 */
export async function comparisonPage(
  { actor, locale, now, read }: Visit,
  { callReference, ids }: { callReference: string; ids: readonly string[] },
) {
  const opened = await openSimulations(read, { actor, now }, { callReference });
  if (!opened.ok) return opened;
  const { simulations, candidates } = opened.value;
  const chosen = [...new Set(ids)].flatMap((id) => simulations.find((s) => s.id === id) ?? []);
  const files = chosen.length === 0 ? simulations.slice(0, COMPARED_MAX) : chosen;
  if (files.length === 0) return refuse("not-found");
  const given = files.map((file) => shareOut(opened.value, file));
  const changed = given.map((each) => differences(given[0]?.lines ?? [], each.lines));
  const lines = candidates.map(
    ({ proposalId, reference, title, townName, place, requestedCents }): ComparedLine => ({
      reference,
      title,
      townName,
      place,
      requestedCents,
      amounts: given.map((each) => each.lines.find((l) => l.proposalId === proposalId)?.amountCents ?? 0),
      changes: changed.map((each) => each.find((d) => d.proposalId === proposalId)?.change ?? null),
    }),
  );
  return grant<ComparisonPage>({
    ...callOf(opened.value, locale),
    heads: files.map((file, i) => headOf(opened.value, file, given[i])),
    lines: lines.filter((l) => l.changes.some((change) => change !== null)),
  });
}
