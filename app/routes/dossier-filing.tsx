import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { filingForm } from "~/domain/proposals/dossier-forms";
import { submitProposal } from "~/features/proposals/submit-proposal.server";
import { form, param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, `/dossiers/${param(args, "ref")}/verifier`);

export const action = (args: ActionFunctionArgs) => {
  const dossier = `/dossiers/${param(args, "ref")}`;
  return perform(args, submitProposal, form(filingForm, { reference: param(args, "ref") }), {
    then: `${dossier}/recepisse`,
    back: `${dossier}/verifier`,
  });
};
