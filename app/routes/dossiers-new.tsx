import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SELF_CHECK_QUESTIONS } from "~/domain/calls/self-check";
import { startForm } from "~/domain/proposals/dossier-forms";
import { newDossier } from "~/features/proposals/new-dossier.server";
import { SelfCheckPage } from "~/features/proposals/self-check-page";
import { startProposal } from "~/features/proposals/start-proposal.server";
import { form, perform, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { proposalsWords } from "~/words/proposals";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => proposalsWords[locale].start.title);

export const loader = (args: LoaderFunctionArgs) => {
  const asked = searchOf(args);
  const answers = Object.fromEntries(SELF_CHECK_QUESTIONS.map((q) => [q, asked.get(q) ?? undefined]));
  return show(args, newDossier, { callReference: asked.get("appel"), answers });
};

export const action = (args: ActionFunctionArgs) =>
  perform(args, startProposal, form(startForm, { callReference: searchOf(args).get("appel") ?? "" }), {
    then: ({ reference }) => `/dossiers/${reference}`,
    say: "dossier-started",
  });

export default function NewDossier() {
  return <SelfCheckPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
