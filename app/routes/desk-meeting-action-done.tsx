import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { completeActionOf } from "~/features/meetings/complete-action.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/reunions/${param(args, "reference")}`;

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), page(args)));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    completeActionOf,
    { reference: param(args, "reference"), actionId: param(args, "id") },
    { then: page(args), back: page(args), say: "action-done" },
  );
