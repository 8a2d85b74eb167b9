import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { messageForm } from "~/domain/proposals/dossier-forms";
import { sendMessage } from "~/features/proposals/send-message.server";
import { form, param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/dossiers/${param(args, "ref")}`;

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), page(args)));

export const action = (args: ActionFunctionArgs) =>
  perform(args, sendMessage, form(messageForm, { reference: param(args, "ref") }), {
    then: page(args),
    back: page(args),
    say: "message-sent",
  });
