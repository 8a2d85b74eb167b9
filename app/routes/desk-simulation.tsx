import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { simulationRowsForm } from "~/domain/awards/simulation";
import { writeAmounts } from "~/features/awards/simulations/change-simulation.server";
import { SimulationView } from "~/features/awards/simulations/simulation-view";
import { simulationPage } from "~/features/awards/simulations/simulations-page.server";
import { form, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { simulationOf } from "~/web/simulation-address.server";
import { simulationsWords } from "~/words/simulations";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${simulationsWords[locale].one(data?.head.name ?? "")} — ${data?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, simulationPage, simulationOf(args).one);

export const action = (args: ActionFunctionArgs) => {
  const { one, page } = simulationOf(args);
  return perform(args, writeAmounts, form(simulationRowsForm, one), { then: page, say: "simulation-saved" });
};

export default function DeskSimulation() {
  return <SimulationView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
