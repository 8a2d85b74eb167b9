import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dossierPage } from "~/features/proposals/dossier-page.server";
import { DossierTasks } from "~/features/proposals/dossier-tasks";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { proposalsWords } from "~/words/proposals";

export const meta = pageTitle<typeof loader>(({ locale, data }) =>
  proposalsWords[locale].dossier(data?.header.reference ?? ""),
);

export const loader = (args: LoaderFunctionArgs) => show(args, dossierPage, { reference: param(args, "ref") });

export default function Dossier() {
  return <DossierTasks page={useLoaderData<typeof loader>()} />;
}
