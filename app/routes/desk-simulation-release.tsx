import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { releaseForm } from "~/domain/awards/simulation";
import { releaseLine } from "~/features/awards/simulations/change-simulation.server";
import { form, perform } from "~/web/doors.server";
import { simulationOf, toSimulation } from "~/web/simulation-address.server";

export const loader = (args: LoaderFunctionArgs) => toSimulation(args);

export const action = (args: ActionFunctionArgs) => {
  const { one, page } = simulationOf(args);
  return perform(args, releaseLine, form(releaseForm, one), { then: page, back: page, say: "simulation-saved" });
};
