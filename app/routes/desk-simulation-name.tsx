import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { simulationNameForm } from "~/domain/awards/simulation";
import { renameSimulation } from "~/features/awards/simulations/save-simulation.server";
import { form, perform } from "~/web/doors.server";
import { simulationOf, toSimulation } from "~/web/simulation-address.server";

export const loader = (args: LoaderFunctionArgs) => toSimulation(args);

export const action = (args: ActionFunctionArgs) => {
  const { one, page } = simulationOf(args);
  return perform(args, renameSimulation, form(simulationNameForm, one), {
    then: page,
    back: page,
    say: "simulation-saved",
  });
};
