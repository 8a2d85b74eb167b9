import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { declineBankDetails } from "~/features/network/bank-account.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(request.url).pathname), "/espace/commune"));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    declineBankDetails,
    { id: param(args, "id"), reason: "" },
    { then: ({ back }) => back, back: "/espace/commune", say: "account-taken-back" },
  );
