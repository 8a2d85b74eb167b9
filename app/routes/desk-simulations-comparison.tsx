import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ComparisonView } from "~/features/awards/simulations/comparison-view";
import { comparisonPage } from "~/features/awards/simulations/simulations-page.server";
import { param, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { simulationsWords } from "~/words/simulations";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${simulationsWords[locale].comparison} — ${data?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => {
  const search = searchOf(args);
  const ids = ["a", "b", "c"].map((name) => search.get(name) ?? "");
  return show(args, comparisonPage, { callReference: param(args, "annee"), ids });
};

export default function DeskSimulationsComparison() {
  return <ComparisonView page={useLoaderData<typeof loader>()} />;
}
