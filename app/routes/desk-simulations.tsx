import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { simulationForm } from "~/domain/awards/simulation";
import { createSimulation } from "~/features/awards/simulations/save-simulation.server";
import { simulationsOf } from "~/features/awards/simulations/simulation-addresses";
import { SimulationsList } from "~/features/awards/simulations/simulations-list";
import { simulationsPage } from "~/features/awards/simulations/simulations-page.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { simulationsWords } from "~/words/simulations";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${simulationsWords[locale].title} — ${data?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, simulationsPage, { callReference: param(args, "annee") });

export const action = (args: ActionFunctionArgs) => {
  const callReference = param(args, "annee");
  return perform(args, createSimulation, form(simulationForm, { callReference }), {
    then: ({ id }) => `${simulationsOf(callReference)}/${id}`,
    say: "simulation-saved",
  });
};

export default function DeskSimulations() {
  return <SimulationsList page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
