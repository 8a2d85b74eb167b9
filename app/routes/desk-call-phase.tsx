import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { phaseChange } from "~/features/calls/call-changes";
import { activatePhase } from "~/features/reviews/activate-phase.server";
import { form, param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/appels/${param(args, "annee")}`;

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), page(args)));

export const action = (args: ActionFunctionArgs) =>
  perform(args, activatePhase, form(phaseChange, { callReference: param(args, "annee") }), {
    then: page(args),
    back: page(args),
    say: "phase-activated",
  });
