import * as z from "zod";
import { ALLOCATION_METHODS, type AllocationLine, type AllocationMethod } from "~/domain/awards/allocation";
import { seenVersion } from "~/domain/awards/award-forms";
import type { Actor } from "~/domain/shared/actor";
import { problem } from "~/domain/shared/field-problem";
import {
  filledNumber,
  filledOneOf,
  filledText,
  maybeAmount,
  maybeNumber,
  maybeText,
} from "~/domain/shared/form-fields";
import { gate } from "~/domain/shared/gate";
import { AMOUNT_CENTS_MAX } from "~/domain/shared/money";

export const SIMULATION_NAME_CHARS_MAX = 60;
export const SIMULATIONS_MAX = 20;

/** Only the fund manager simulates. Null lets pass. */
export const maySimulate = (actor: Actor) => gate(actor, "fund_manager");

export type SimulationRefusal = "simulation-name-taken" | "too-many-simulations" | "nothing-written";

/** How a simulation shares out, as it is kept. The cut-off is how many dossiers of the ranking stand above it. */
export type SimulationWish = {
  method: AllocationMethod;
  capCents: number | null;
  sharePercent: number | null;
  cutOff: number | null;
};

/** A named way of sharing the envelope out. An empty cap is no cap; an empty share is the whole request. */
export const simulationForm = z.object({
  name: filledText(SIMULATION_NAME_CHARS_MAX),
  method: filledOneOf(ALLOCATION_METHODS),
  capCents: maybeAmount(),
  sharePercent: maybeNumber(1, 100),
});
export type SimulationForm = z.infer<typeof simulationForm>;

const DOSSIERS_MAX = 500;
const WHY_CHARS_MAX = 300;

/** The name of a copy, or the new name of a simulation: of the version that was on the screen. */
export const simulationNameForm = z.object({ version: seenVersion(), name: filledText(SIMULATION_NAME_CHARS_MAX) });
export const simulationVersionForm = z.object({ version: seenVersion() });

/** The rows of a simulation as they are posted. What each showed comes along: only what was written over is by hand. */
export const simulationRowsForm = z.object({
  version: seenVersion(),
  why: maybeText(WHY_CHARS_MAX),
  lines: z
    .array(
      z.object({
        reference: maybeText(WHY_CHARS_MAX),
        shownCents: filledNumber(0, AMOUNT_CENTS_MAX),
        amountCents: maybeAmount(),
        ratePercent: maybeNumber(0, 100),
      }),
    )
    .max(DOSSIERS_MAX, { error: problem("too-many-rows", { max: DOSSIERS_MAX }) })
    .default([]),
});

/** Where the cut-off goes: after so many dossiers; empty is where the money ends. */
export const cutOffForm = z.object({ version: seenVersion(), cutOff: maybeNumber(0, DOSSIERS_MAX) });
/** The dossier whose amount goes back to what the method gives. */
export const releaseForm = z.object({ version: seenVersion(), reference: maybeText(WHY_CHARS_MAX) });

type Given = Pick<AllocationLine, "proposalId" | "reference" | "amountCents">;
export type Difference = {
  proposalId: string;
  reference: string;
  aCents: number;
  bCents: number;
  change: "enters" | "leaves" | "amount";
};

/** What changes from one simulation to another, and only that. */
export function differences(a: readonly Given[], b: readonly Given[]): Difference[] {
  const amounts = (lines: readonly Given[]) => new Map(lines.map((l) => [l.proposalId, l.amountCents]));
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
