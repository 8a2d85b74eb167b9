import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { completeActionOf } from "~/features/meetings/complete-action.server";
import { param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/reunions/${param(args, "reference")}`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    completeActionOf,
    { reference: param(args, "reference"), actionId: param(args, "id") },
    { then: page(args), back: page(args), say: "action-done" },
  );
