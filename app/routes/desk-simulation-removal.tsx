import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { simulationVersionForm } from "~/domain/awards/simulation";
import { RemovalPage } from "~/features/awards/simulations/removal-page";
import { deleteSimulation } from "~/features/awards/simulations/save-simulation.server";
import { simulationsOf } from "~/features/awards/simulations/simulation-addresses";
import { simulationPage } from "~/features/awards/simulations/simulations-page.server";
import { form, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { simulationOf } from "~/web/simulation-address.server";
import { simulationsWords } from "~/words/simulations";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data }) =>
  simulationsWords[locale].removeTitle(data?.head.name ?? ""),
);

export const loader = (args: LoaderFunctionArgs) => show(args, simulationPage, simulationOf(args).one);

export const action = (args: ActionFunctionArgs) => {
  const { one } = simulationOf(args);
  return perform(args, deleteSimulation, form(simulationVersionForm, one), {
    then: simulationsOf(one.callReference),
    say: "simulation-deleted",
  });
};

export default function DeskSimulationRemoval() {
  return <RemovalPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
