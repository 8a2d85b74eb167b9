import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { townFactsPage } from "~/features/network/town-facts.server";
import { TownFactsView } from "~/features/network/town-facts-view";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].facts.title);

export const loader = (args: LoaderFunctionArgs) => show(args, townFactsPage, { town: searchOf(args).get("commune") });

export default function TownFacts() {
  return <TownFactsView page={useLoaderData<typeof loader>()} />;
}
