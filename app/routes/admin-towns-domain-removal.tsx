import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { removeTownDomain } from "~/features/network/keep-register.server";
import { param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, `/admin/communes/${param(args, "insee")}#domaines`);

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
