import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeTownDomain } from "~/features/network/keep-register.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), `/admin/communes/${param(args, "insee")}#domaines`));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    removeTownDomain,
    { townId: param(args, "insee"), id: param(args, "id") },
    {
      then: `/admin/communes/${param(args, "insee")}#domaines`,
      back: `/admin/communes/${param(args, "insee")}#domaines`,
      say: "register-changed",
    },
  );
