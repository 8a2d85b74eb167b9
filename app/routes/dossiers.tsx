import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dossierList } from "~/features/proposals/dossier-list.server";
import { DossierTable } from "~/features/proposals/dossier-table";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { proposalsWords } from "~/words/proposals";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => proposalsWords[locale].crumbs);

export const loader = (args: LoaderFunctionArgs) => show(args, dossierList, { after: searchOf(args).get("apres") });

export default function Dossiers() {
  return <DossierTable page={useLoaderData<typeof loader>()} />;
}
