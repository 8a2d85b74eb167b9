import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { approvePaymentRun } from "~/features/fund/approve-run.server";
import { param, perform } from "~/web/doors.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/versements/${param(args, "campagne")}`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    approvePaymentRun,
    { reference: param(args, "campagne") },
    { then: page(args), back: page(args), say: "run-approved" },
  );
