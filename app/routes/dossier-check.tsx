import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { checkDossier } from "~/features/proposals/check-dossier.server";
import { DossierCheckPage } from "~/features/proposals/dossier-check-page";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { proposalsWords } from "~/words/proposals";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${proposalsWords[locale].check.title} — ${data?.header.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, checkDossier, { reference: param(args, "ref") });

export default function DossierCheck() {
  return <DossierCheckPage page={useLoaderData<typeof loader>()} />;
}
