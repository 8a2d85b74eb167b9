import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { gridRestoring } from "~/features/calls/call-changes";
import { gridVersionsPage } from "~/features/calls/grid-page.server";
import { GridVersionsView } from "~/features/calls/grid-versions-view";
import { restoreGrid } from "~/features/calls/restore-grid.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { gridWords } from "~/words/grid";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${gridWords[locale].versions} — ${data?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, gridVersionsPage, { reference: param(args, "annee") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "annee");
  return perform(args, restoreGrid, form(gridRestoring, { reference }), {
    then: `/gestion/appels/${reference}/grille/versions`,
    say: "saved",
  });
};

export default function DeskCallGridVersions() {
  return <GridVersionsView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
