import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { removeTownSiret } from "~/features/network/keep-register.server";
import { param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, `/admin/communes/${param(args, "insee")}#sirets`);

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
