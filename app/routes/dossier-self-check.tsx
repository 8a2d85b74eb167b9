import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { selfCheckForm } from "~/domain/calls/self-check";
import { keepSelfCheck } from "~/features/proposals/keep-self-check.server";
import { form, param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/dossiers/${param(args, "ref")}`;

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), page(args)));

export const action = (args: ActionFunctionArgs) =>
  perform(args, keepSelfCheck, form(selfCheckForm, { reference: param(args, "ref") }), {
    then: page(args),
    back: page(args),
    say: "self-check-kept",
  });
