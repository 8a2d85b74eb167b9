import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { townsPage } from "~/features/network/towns-page.server";
import { TownsList } from "~/features/network/towns-list";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].towns.title);

const asked = (search: URLSearchParams) => ({ q: search.get("q") ?? "", sort: search.get("tri") ?? "", year: search.get("annee") ?? "" });

export const loader = (args: LoaderFunctionArgs) => show(args, townsPage, asked(searchOf(args)));

export default function Towns() {
  return <TownsList page={useLoaderData<typeof loader>()} />;
}
