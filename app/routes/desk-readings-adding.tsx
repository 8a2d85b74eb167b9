import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { readerForm } from "~/domain/reviews/plan-form";
import { addReader } from "~/features/reviews/assign-reviews.server";
import { listAddress } from "~/features/reviews/desk-addresses";
import { form, param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => listAddress(param(args, "annee"), "holes");

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), page(args)));

export const action = (args: ActionFunctionArgs) =>
  perform(args, addReader, form(readerForm, { callReference: param(args, "annee") }), {
    then: page(args),
    back: page(args),
    say: "reader-added",
  });
