import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { selfCheckForm } from "~/domain/calls/self-check";
import { keepSelfCheck } from "~/features/proposals/keep-self-check.server";
import { form, param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/dossiers/${param(args, "ref")}`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(args, keepSelfCheck, form(selfCheckForm, { reference: param(args, "ref") }), {
    then: page(args),
    back: page(args),
    say: "self-check-kept",
  });
