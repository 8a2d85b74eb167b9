import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { admitProposal } from "~/features/desk/decide-admissibility.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/dossiers/${param(args, "ref")}`;

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), page(args)));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    admitProposal,
    { reference: param(args, "ref") },
    { then: page(args), back: page(args), say: "dossier-admitted" },
  );
