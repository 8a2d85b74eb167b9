import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { confirmBankDetails } from "~/features/network/bank-account.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(request.url).pathname), "/gestion/coordonnees-bancaires"));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    confirmBankDetails,
    { id: param(args, "id") },
    { then: "/gestion/coordonnees-bancaires", back: "/gestion/coordonnees-bancaires", say: "account-active" },
  );
