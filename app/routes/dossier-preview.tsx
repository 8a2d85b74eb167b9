import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wholeDossier } from "~/features/proposals/check-dossier.server";
import { DossierPreview } from "~/features/proposals/dossier-preview";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { proposalsWords } from "~/words/proposals";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${proposalsWords[locale].preview.title} — ${data?.header.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, wholeDossier, { reference: param(args, "ref") });

export default function Preview() {
  return <DossierPreview page={useLoaderData<typeof loader>()} />;
}
