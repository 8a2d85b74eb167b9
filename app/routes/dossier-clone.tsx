import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cloneDossier, clonePage } from "~/features/proposals/clone-dossier.server";
import { ClonePage } from "~/features/proposals/clone-page";
import { param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { startingWords } from "~/words/starting";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => startingWords[locale].clone.title);

export const loader = (args: LoaderFunctionArgs) => show(args, clonePage, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    cloneDossier,
    { reference: param(args, "ref") },
    {
      then: ({ reference }) => `/dossiers/${reference}`,
      say: "dossier-cloned",
    },
  );

export default function DossierClone() {
  return <ClonePage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
