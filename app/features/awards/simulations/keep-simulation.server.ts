import { createHash } from "node:crypto";
import { simulationText } from "~/domain/awards/simulated";
import { grant, refuse } from "~/domain/shared/outcome";
import { boundedWish, openSimulation, shareOut } from "~/features/awards/simulations/simulation-file.server";
import type { Work } from "~/features/visit.server";

/** The simulation that a list is filled from, as the person saw it. */
export type FollowedSimulation = { id: string; version: number };

/** Keeps it word for word, so that the decision can be computed again from it; answers its hash, as the decision cites it. */
export async function keepSimulation(
  { actor, now, tx }: Pick<Work, "actor" | "now" | "tx">,
  callReference: string,
  { id, version }: FollowedSimulation,
) {
  const opened = await openSimulation(tx, { actor, now }, { callReference, id });
  if (!opened.ok) return opened;
  const { call, simulation } = opened.value;
  if (simulation.version !== version) return refuse("stale-version");
  const named = { call: callReference, name: simulation.name };
  const content = simulationText(named, boundedWish(simulation, call), shareOut(opened.value, simulation));
  const hash = createHash("sha256").update(content).digest("hex");
  await tx.keptSimulation.upsert({
    where: { hash },
    create: { hash, callId: call.id, content, keptAt: now },
    update: {},
  });
  return grant({ simulationHash: hash });
}
