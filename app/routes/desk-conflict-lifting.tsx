import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import * as z from "zod";
import { liftConflict } from "~/features/reviews/lift-conflict.server";
import { form, param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const liftForm = z.object({ reason: z.string().max(1000).default("") });
const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/appels/${param(args, "annee")}/affectations`;

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), page(args)));

export const action = (args: ActionFunctionArgs) =>
  perform(args, liftConflict, form(liftForm, { conflictId: param(args, "id") }), {
    then: page(args),
    back: page(args),
    say: "conflict-lifted",
  });
