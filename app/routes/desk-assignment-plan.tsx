import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { planForm } from "~/domain/reviews/plan-form";
import { assignReviews } from "~/features/reviews/assign-reviews.server";
import { form, param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/appels/${param(args, "annee")}/affectations`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(args, assignReviews, form(planForm, { callReference: param(args, "annee") }), {
    then: page(args),
    back: page(args),
    say: "reviews-assigned",
  });
