import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answersIn } from "~/domain/calls/self-check";
import { startForm } from "~/domain/proposals/dossier-forms";
import { newDossier } from "~/features/proposals/new-dossier.server";
import { NewDossierPage } from "~/features/proposals/new-dossier-page";
import { startProposal } from "~/features/proposals/start-proposal.server";
import { form, perform, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { proposalsWords } from "~/words/proposals";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => proposalsWords[locale].start.title);

/** What the address says of the dossier that is to begin. */
const asked = (args: LoaderFunctionArgs | ActionFunctionArgs) => {
  const search = searchOf(args);
  return { callReference: search.get("appel"), answers: answersIn(search), report: search.get("retour") };
};

export const loader = (args: LoaderFunctionArgs) => show(args, newDossier, asked(args));

export const action = (args: ActionFunctionArgs) => {
  const { callReference, ...begun } = asked(args);
  return perform(args, startProposal, form(startForm, { callReference: callReference ?? "", ...begun }), {
    then: ({ reference }) => `/dossiers/${reference}`,
    say: "dossier-started",
  });
};

export default function NewDossier() {
  return <NewDossierPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
