import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeTownSiret } from "~/features/network/keep-register.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), `/admin/communes/${param(args, "insee")}#sirets`));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    removeTownSiret,
    { townId: param(args, "insee"), id: param(args, "id") },
    {
      then: `/admin/communes/${param(args, "insee")}#sirets`,
      back: `/admin/communes/${param(args, "insee")}#sirets`,
      say: "register-changed",
    },
  );
