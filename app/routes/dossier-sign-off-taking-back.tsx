import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { takeBackSignOff } from "~/features/proposals/sign-off.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), `/dossiers/${param(args, "ref")}`));

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  const dossier = `/dossiers/${reference}`;
  return perform(args, takeBackSignOff, { reference }, { then: dossier, back: dossier, say: "sign-off-taken-back" });
};
