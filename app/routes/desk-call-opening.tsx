import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { publishCall } from "~/features/calls/open-call.server";
import { param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/appels/${param(args, "annee")}`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    publishCall,
    { reference: param(args, "annee") },
    { then: page(args), back: page(args), say: "call-opened" },
  );
