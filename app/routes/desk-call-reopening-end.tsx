import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { abstentionForm } from "~/domain/reviews/review-form";
import { endReopening } from "~/features/reviews/reopen-reviews.server";
import { form, param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/appels/${param(args, "annee")}`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) => {
  const named = { callReference: param(args, "annee"), id: param(args, "id") };
  return perform(args, endReopening, form(abstentionForm, named), {
    then: page(args),
    back: page(args),
    say: "reopening-ended",
  });
};
