import type { LoaderFunctionArgs } from "@remix-run/node";
import { paymentSlip } from "~/features/fund/run-orders.server";
import { fetchFile, param } from "~/web/doors.server";
import { pdfFile } from "~/web/papers.server";
import { paymentExport } from "~/web/payment-files.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, paymentSlip, { reference: param(args, "campagne"), orders: paymentExport }, pdfFile);
