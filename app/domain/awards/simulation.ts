import * as z from "zod";
import { ALLOCATION_METHODS, type AllocationLine } from "~/domain/awards/allocation";
import type { Actor } from "~/domain/shared/actor";
import { filledOneOf, filledText, maybeAmount, maybeNumber } from "~/domain/shared/form-fields";
import { gate } from "~/domain/shared/gate";

export const SIMULATION_NAME_CHARS_MAX = 60;
export const SIMULATIONS_MAX = 20;

/** Only the fund manager simulates. Null lets pass. */
export const maySimulate = (actor: Actor) => gate(actor, "fund_manager");

export type SimulationRefusal = "simulation-name-taken" | "too-many-simulations";

/** A named way of sharing the envelope out. An empty cap is no cap; an empty share is the whole request. */
export const simulationForm = z.object({
  name: filledText(SIMULATION_NAME_CHARS_MAX),
  method: filledOneOf(ALLOCATION_METHODS),
  capCents: maybeAmount(),
  sharePercent: maybeNumber(1, 100),
});
export type SimulationForm = z.infer<typeof simulationForm>;

export type Difference = {
  proposalId: string;
  reference: string;
  aCents: number;
  bCents: number;
  change: "enters" | "leaves" | "amount";
};

/** What changes from one simulation to another, and only that. */
export function differences(a: readonly AllocationLine[], b: readonly AllocationLine[]): Difference[] {
  const amounts = (lines: readonly AllocationLine[]) => new Map(lines.map((l) => [l.proposalId, l.amountCents]));
  const [inA, inB] = [amounts(a), amounts(b)];
  const all = new Map([...a, ...b].map((l) => [l.proposalId, l.reference]));
  return [...all].flatMap(([proposalId, reference]) => {
    const [aCents, bCents] = [inA.get(proposalId) ?? 0, inB.get(proposalId) ?? 0];
    if (aCents === bCents) return [];
    return [
      {
        proposalId,
        reference,
        aCents,
        bCents,
        change: aCents === 0 ? "enters" : bCents === 0 ? "leaves" : ("amount" as const),
      },
    ];
  });
}
