import { type CallFile, findCall } from "~/db/calls.server";
import type { Reader, Tx } from "~/db/database.server";
import { contendersOf, type FreeSums, freeOf } from "~/db/decisions.server";
import { unknownInRanking } from "~/db/hidden-dossiers.server";
import type { AllocationMethod } from "~/domain/awards/allocation";
import { type ByHand, type Placed, simulated } from "~/domain/awards/simulated";
import { maySimulate, SIMULATIONS_MAX, type SimulationWish } from "~/domain/awards/simulation";
import type { Actor } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import { shareable } from "~/features/awards/shareable";

/** Oldest first: A, B, C, as they were thought of. */
const shape = {
  select: {
    id: true,
    name: true,
    method: true,
    parameters: true,
    version: true,
    updatedAt: true,
    lines: { select: { proposalId: true, amountCents: true, note: true } },
  },
} as const;
type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const rowsOf = (db: Reader | Tx, callId: string, id?: string) =>
  db.simulation.findMany({
    where: { callId, ...(id === undefined ? {} : { id }) },
    orderBy: [{ createdAt: "asc" }, { name: "asc" }],
    take: SIMULATIONS_MAX,
    ...shape,
  });

export type Contending = Placed & { title: string; townId: string; townName: string };
export type SimulationFile = Pick<Row, "id" | "name" | "version" | "updatedAt"> & {
  wish: SimulationWish;
  byHand: Map<string, ByHand>;
};
export type Simulating = {
  call: CallFile;
  candidates: Contending[];
  sums: FreeSums;
  simulations: SimulationFile[];
};

/**
 * The call that this person simulates on, its dossiers by place, and the simulations: all of them, or the one that is
 * asked for. Sums and rests tell of every dossier: for whoever may not know of one of them there are no simulations.
 */
export async function openSimulations(
  db: Reader | Tx,
  { actor, now }: { actor: Actor; now: Date },
  { callReference, id }: { callReference: string; id?: string },
) {
  const stopped = maySimulate(actor);
  if (stopped) return stopped;
  const call = await findCall(db, callReference);
  if (!call || (await unknownInRanking(db, actor, call, now)).length > 0) return refuse("not-found");
  const [contenders, sums, rows] = await Promise.all([
    contendersOf(db, call.id),
    freeOf(db, call.envelopeId),
    rowsOf(db, call.id, id),
  ]);
  const candidates = shareable(contenders, sums.elsewhere).map(
    ({ id: proposalId, place, reference, title, townId, town, requestedCents, meanHundredths }) => ({
      proposalId,
      place,
      reference,
      title,
      townId,
      townName: town.name,
      requestedCents,
      meanHundredths,
    }),
  );
  return grant<Simulating>({ call, candidates, sums, simulations: rows.map((row) => fileOf(row)) });
}

/** One simulation of a call that this person simulates on. */
export async function openSimulation(
  db: Reader | Tx,
  visit: { actor: Actor; now: Date },
  asked: { callReference: string; id: string },
) {
  const opened = await openSimulations(db, visit, asked);
  if (!opened.ok) return opened;
  const [simulation] = opened.value.simulations;
  return simulation ? grant({ ...opened.value, simulation }) : refuse("not-found");
}

function fileOf({ id, name, version, updatedAt, method, parameters, lines }: Row): SimulationFile {
  const { capCents, sharePercent, cutOff } = JSON.parse(parameters) as Omit<SimulationWish, "method">;
  return {
    id,
    name,
    version,
    updatedAt,
    wish: { method: method as AllocationMethod, capCents, sharePercent, cutOff },
    byHand: new Map(lines.map((l) => [l.proposalId, { amountCents: l.amountCents, why: l.note }])),
  };
}

/** No simulation gives more to a dossier than the call does. */
export const boundedWish = ({ wish }: SimulationFile, call: CallFile): SimulationWish => ({
  ...wish,
  capCents: Math.min(wish.capCents ?? call.rules.ceilingCents, call.rules.ceilingCents),
});

export const shareOut = ({ call, candidates, sums }: Simulating, file: SimulationFile) =>
  simulated(candidates, boundedWish(file, call), file.byHand, sums.availableCents);

/** The parameters as they are kept. */
export const parametersText = ({ capCents, sharePercent, cutOff }: Omit<SimulationWish, "method">) =>
  JSON.stringify({ capCents, sharePercent, cutOff });

export const keepLines = (tx: Tx, simulationId: string, byHand: ReadonlyMap<string, ByHand>) =>
  tx.simulationLine.createMany({
    data: [...byHand].map(([proposalId, { amountCents, why }]) => ({
      simulationId,
      proposalId,
      amountCents,
      note: why,
    })),
  });
