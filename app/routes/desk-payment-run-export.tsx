import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { exportPaymentRun } from "~/features/fund/export-run.server";
import { param, perform } from "~/web/doors.server";
import { paymentExport } from "~/web/payment-files.server";
import { href, localeOf } from "~/words/locale";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/gestion/versements/${param(args, "campagne")}`;

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), page(args)));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    exportPaymentRun,
    { reference: param(args, "campagne"), orders: paymentExport },
    { then: page(args), back: page(args), say: "run-exported" },
  );
