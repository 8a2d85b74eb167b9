import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { signOffForm } from "~/domain/proposals/sign-off-forms";
import { askSignOff } from "~/features/proposals/sign-off.server";
import { form, param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, `/dossiers/${param(args, "ref")}/verifier`);

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(args, askSignOff, form(signOffForm, { reference }), {
    then: `/dossiers/${reference}`,
    back: `/dossiers/${reference}/verifier`,
    say: "sign-off-asked",
  });
};
