import { type WrittenRow, writtenOver } from "~/domain/awards/simulated";
import type { SimulationWish } from "~/domain/awards/simulation";
import { grant, refuse } from "~/domain/shared/outcome";
import {
  boundedWish,
  keepLines,
  openSimulation,
  parametersText,
  type SimulationFile,
} from "~/features/awards/simulations/simulation-file.server";
import type { Work } from "~/features/visit.server";

type One = { callReference: string; id: string; version: number };

/** The simulation as it was on the screen, or why it cannot be changed. */
async function seen({ actor, now, tx }: Work, { callReference, id, version }: One) {
  const opened = await openSimulation(tx, { actor, now }, { callReference, id });
  if (!opened.ok) return opened;
  return opened.value.simulation.version === version ? opened : refuse("stale-version");
}

/** Amounts or shares that were written over become amounts by hand; the others follow the method. */
export async function writeAmounts(work: Work, { lines, why, ...one }: One & { lines: WrittenRow[]; why: string }) {
  const opened = await seen(work, one);
  if (!opened.ok) return opened;
  const { call, candidates, sums, simulation } = opened.value;
  const wish = boundedWish(simulation, call);
  const rows = { rows: lines, why };
  const written = writtenOver(candidates, wish, simulation.byHand, rows, sums.availableCents);
  if (!written.ok) return written;
  return rewrite(work, { ...simulation, byHand: written.value.byHand }, { amounts: written.value.changed });
}

/** The dossiers above it are served, down to where the money ends; null is without a cut-off of its own. */
export async function moveCutOff(work: Work, { cutOff, ...one }: One & { cutOff: number | null }) {
  const opened = await seen(work, one);
  if (!opened.ok) return opened;
  const { candidates, simulation } = opened.value;
  const bounded = cutOff === null ? null : Math.min(cutOff, candidates.length);
  const wish: SimulationWish = { ...simulation.wish, cutOff: bounded };
  return rewrite(work, { ...simulation, wish }, { cutOff: bounded ?? "none" });
}

/** An amount by hand goes; the method says again what the dossier gets. */
export async function releaseLine(work: Work, { reference, ...one }: One & { reference: string }) {
  const opened = await seen(work, one);
  if (!opened.ok) return opened;
  const { candidates, simulation } = opened.value;
  const line = candidates.find((c) => c.reference === reference && simulation.byHand.has(c.proposalId));
  if (!line) return refuse("not-found");
  const byHand = new Map([...simulation.byHand].filter(([id]) => id !== line.proposalId));
  return rewrite(work, { ...simulation, byHand }, { released: reference });
}

async function rewrite(
  { now, tx, tell }: Work,
  { id, name, wish, byHand }: SimulationFile,
  data: Record<string, unknown>,
) {
  await tx.simulation.update({
    where: { id },
    data: { parameters: parametersText(wish), updatedAt: now, version: { increment: 1 } },
  });
  await tx.simulationLine.deleteMany({ where: { simulationId: id } });
  await keepLines(tx, id, byHand);
  await tell("simulation.changed", { subject: ["simulation", id], data: { name, ...data } });
  return grant({ id });
}
