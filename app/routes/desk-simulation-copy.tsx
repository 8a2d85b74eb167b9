import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { simulationNameForm } from "~/domain/awards/simulation";
import { duplicateSimulation } from "~/features/awards/simulations/save-simulation.server";
import { simulationsOf } from "~/features/awards/simulations/simulation-addresses";
import { form, perform } from "~/web/doors.server";
import { simulationOf, toSimulation } from "~/web/simulation-address.server";

export const loader = (args: LoaderFunctionArgs) => toSimulation(args);

export const action = (args: ActionFunctionArgs) => {
  const { one, page } = simulationOf(args);
  return perform(args, duplicateSimulation, form(simulationNameForm, one), {
    then: ({ id }) => `${simulationsOf(one.callReference)}/${id}`,
    back: page,
    say: "simulation-saved",
  });
};
