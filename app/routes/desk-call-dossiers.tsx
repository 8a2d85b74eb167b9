import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { callDossiers } from "~/features/desk/call-dossiers.server";
import { DossierTable } from "~/features/desk/dossier-table";
import { param, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { deskWords } from "~/words/desk";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${deskWords[locale].list.title} — ${data?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => {
  const search = searchOf(args);
  const said = (name: string) => search.get(name) ?? "";
  return show(args, callDossiers, {
    reference: param(args, "annee"),
    status: said("statut"),
    town: said("commune"),
    q: said("q"),
    after: said("apres"),
    before: said("avant"),
  });
};

export default function DeskCallDossiers() {
  return <DossierTable page={useLoaderData<typeof loader>()} />;
}
