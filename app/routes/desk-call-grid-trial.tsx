import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { GridTrialView } from "~/features/reviews/grid-trial";
import { gridTrial } from "~/features/reviews/grid-trial.server";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { gridWords } from "~/words/grid";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${gridWords[locale].tryTitle} — ${data?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, gridTrial, { reference: param(args, "annee") });

export default function DeskCallGridTrial() {
  return <GridTrialView page={useLoaderData<typeof loader>()} />;
}
