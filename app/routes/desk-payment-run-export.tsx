import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { exportPaymentRun } from "~/features/fund/export-run.server";
import { param, perform } from "~/web/doors.server";
import { paymentExport } from "~/web/payment-files.server";
import { ledTo } from "~/web/verbs.server";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/versements/${param(args, "campagne")}`;

export const loader = (args: LoaderFunctionArgs) => ledTo(args, page(args));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    exportPaymentRun,
    { reference: param(args, "campagne"), orders: paymentExport },
    { then: page(args), back: page(args), say: "run-exported" },
  );
