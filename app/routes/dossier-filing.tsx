import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { filingForm } from "~/domain/proposals/dossier-forms";
import { submitProposal } from "~/features/proposals/submit-proposal.server";
import { form, param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), `/dossiers/${param(args, "ref")}/verifier`));

export const action = (args: ActionFunctionArgs) => {
  const dossier = `/dossiers/${param(args, "ref")}`;
  return perform(args, submitProposal, form(filingForm, { reference: param(args, "ref") }), {
    then: `${dossier}/recepisse`,
    back: `${dossier}/verifier`,
  });
};
