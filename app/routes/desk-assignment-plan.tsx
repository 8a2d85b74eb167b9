import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { planForm } from "~/domain/reviews/plan-form";
import { assignReviews } from "~/features/reviews/assign-reviews.server";
import { form, param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/appels/${param(args, "annee")}/affectations`;

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), page(args)));

export const action = (args: ActionFunctionArgs) =>
  perform(args, assignReviews, form(planForm, { callReference: param(args, "annee") }), {
    then: page(args),
    back: page(args),
    say: "reviews-assigned",
  });
