import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TownsList } from "~/features/network/towns-list";
import { townsPage } from "~/features/network/towns-page.server";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].towns.title);

export const loader = (args: LoaderFunctionArgs) => {
  const search = searchOf(args);
  return show(args, townsPage, {
    q: search.get("q") ?? "",
    sort: search.get("tri") ?? "",
    year: search.get("annee") ?? "",
  });
};

export default function Towns() {
  return <TownsList page={useLoaderData<typeof loader>()} />;
}
