import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { revisionForm } from "~/domain/reviews/review-form";
import { reviseScore } from "~/features/reviews/revise-score.server";
import { form, param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/instruction/${param(args, "ref")}`;

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), page(args)));

export const action = (args: ActionFunctionArgs) =>
  perform(args, reviseScore, form(revisionForm, { reference: param(args, "ref") }), {
    then: page(args),
    back: page(args),
    say: "score-revised",
  });
