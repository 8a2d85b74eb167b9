import type { SimulationForm } from "~/domain/awards/simulation";
import { moveCutOff } from "~/features/awards/simulations/change-simulation.server";
import { createSimulation } from "~/features/awards/simulations/save-simulation.server";
import { act, type Cast, type Deed, on } from "../world.server";
import { fromToday } from "./call.server";

const TRIED: readonly SimulationForm[] = [
  { name: "A, par rang", method: "stop_at_first", capCents: 0, sharePercent: null },
  { name: "B, 45 000 € au plus", method: "skip_and_go_on", capCents: 45_000_00, sharePercent: null },
  { name: "C, 80 % pour les mieux classés", method: "skip_and_go_on", capCents: 0, sharePercent: 80 },
];

/** While marks come in, Sofia tries how the envelope could be shared out. */
export const simulationsOf = (cast: Cast, year: number, now: Date): Deed[] =>
  TRIED.map((tried, i) => ({
    at: on(fromToday(now, -2), `1${4 + i}:05`),
    async done(at) {
      const sofia = cast.named("Sofia Rossi");
      const { id } = await act(sofia, createSimulation, { callReference: String(year), ...tried }, at);
      if (i === TRIED.length - 1)
        await act(sofia, moveCutOff, { callReference: String(year), id, version: 1, cutOff: 2 }, at);
    },
  }));
