import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { param } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

/** The simulation that an address names, and its own page. */
export function simulationOf(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const one = { callReference: param(args, "annee"), id: param(args, "id") };
  return { one, page: `/gestion/appels/${one.callReference}/simulations/${one.id}` };
}

/** An address that is only posted to shows the page of its simulation. */
export const toSimulation = (args: LoaderFunctionArgs) => ledTo(args, simulationOf(args).page);
