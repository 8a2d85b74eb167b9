import type { LoaderFunctionArgs } from "@remix-run/node";
import { paymentOrdersFile } from "~/features/fund/run-orders.server";
import { fetchFile, param } from "~/web/doors.server";
import { exportedFile, paymentExport } from "~/web/payment-files.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, paymentOrdersFile, { reference: param(args, "campagne"), orders: paymentExport }, exportedFile);
