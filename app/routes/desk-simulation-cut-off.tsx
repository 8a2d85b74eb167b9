import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { cutOffForm } from "~/domain/awards/simulation";
import { moveCutOff } from "~/features/awards/simulations/change-simulation.server";
import { form, perform } from "~/web/doors.server";
import { simulationOf, toSimulation } from "~/web/simulation-address.server";

export const loader = (args: LoaderFunctionArgs) => toSimulation(args);

export const action = (args: ActionFunctionArgs) => {
  const { one, page } = simulationOf(args);
  return perform(args, moveCutOff, form(cutOffForm, one), { then: `${page}#seuil`, back: page, say: "cut-off-moved" });
};
