import type { Tx } from "~/db/database.server";
import { SIMULATIONS_MAX, type SimulationForm } from "~/domain/awards/simulation";
import { personId } from "~/domain/shared/actor";
import { grant, refuse } from "~/domain/shared/outcome";
import {
  keepLines,
  openSimulation,
  openSimulations,
  parametersText,
} from "~/features/awards/simulations/simulation-file.server";
import type { Work } from "~/features/visit.server";

type OfCall = { callReference: string };
type One = OfCall & { id: string; version: number };

/** A new way of sharing the envelope of a call out. */
export async function createSimulation(
  { actor, now, tx, tell }: Work,
  { callReference, name, method, capCents, sharePercent }: OfCall & SimulationForm,
) {
  const opened = await openSimulations(tx, { actor, now }, { callReference });
  if (!opened.ok) return opened;
  const { call } = opened.value;
  const stopped = await whyNotNamed(tx, call.id, name);
  if (stopped) return stopped;
  const parameters = parametersText({ capCents: capCents || null, sharePercent, cutOff: null });
  const by = { createdById: personId(actor) ?? "", createdAt: now, updatedAt: now };
  const { id } = await tx.simulation.create({ data: { callId: call.id, name, method, parameters, ...by } });
  await tell("simulation.saved", { subject: ["simulation", id], data: { name, call: callReference } });
  return grant({ id });
}

/** A copy to go on from, amounts by hand included. The first stays as it is. */
export async function duplicateSimulation(
  { actor, now, tx, tell }: Work,
  { callReference, id: from, name }: One & { name: string },
) {
  const opened = await openSimulation(tx, { actor, now }, { callReference, id: from });
  if (!opened.ok) return opened;
  const { call, simulation } = opened.value;
  const stopped = await whyNotNamed(tx, call.id, name);
  if (stopped) return stopped;
  const { method, ...wish } = simulation.wish;
  const by = { createdById: personId(actor) ?? "", createdAt: now, updatedAt: now };
  const { id } = await tx.simulation.create({
    data: { callId: call.id, name, method, parameters: parametersText(wish), ...by },
  });
  await keepLines(tx, id, simulation.byHand);
  await tell("simulation.saved", { subject: ["simulation", id], data: { name, from: simulation.name } });
  return grant({ id });
}

export async function renameSimulation(
  { actor, now, tx, tell }: Work,
  { callReference, id, version, name }: One & { name: string },
) {
  const opened = await openSimulation(tx, { actor, now }, { callReference, id });
  if (!opened.ok) return opened;
  const { call, simulation } = opened.value;
  if (simulation.version !== version) return refuse("stale-version");
  if (await tx.simulation.findFirst({ where: { callId: call.id, name, NOT: { id } }, select: { id: true } }))
    return refuse("simulation-name-taken");
  await tx.simulation.update({ where: { id }, data: { name, updatedAt: now, version: { increment: 1 } } });
  await tell("simulation.changed", { subject: ["simulation", id], data: { name, before: simulation.name } });
  return grant({ id });
}

/** What was tried and is of no use any more goes; a decision that was taken from it keeps what it cites. */
export async function deleteSimulation({ actor, now, tx, tell }: Work, { callReference, id, version }: One) {
  const opened = await openSimulation(tx, { actor, now }, { callReference, id });
  if (!opened.ok) return opened;
  const { simulation } = opened.value;
  if (simulation.version !== version) return refuse("stale-version");
  await tx.simulationLine.deleteMany({ where: { simulationId: id } });
  await tx.simulation.delete({ where: { id } });
  await tell("simulation.deleted", { subject: ["simulation", id], data: { name: simulation.name } });
  return grant({ name: simulation.name });
}

async function whyNotNamed(tx: Tx, callId: string, name: string) {
  if (await tx.simulation.findFirst({ where: { callId, name }, select: { id: true } }))
    return refuse("simulation-name-taken");
  return (await tx.simulation.count({ where: { callId } })) >= SIMULATIONS_MAX ? refuse("too-many-simulations") : null;
}
