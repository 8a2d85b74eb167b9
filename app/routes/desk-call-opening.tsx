import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { publishCall } from "~/features/calls/open-call.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/appels/${param(args, "annee")}`;

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), page(args)));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    publishCall,
    { reference: param(args, "annee") },
    { then: page(args), back: page(args), say: "call-opened" },
  );
