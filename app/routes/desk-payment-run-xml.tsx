import type { LoaderFunctionArgs } from "@remix-run/node";
import { transferOrderFile } from "~/features/fund/run-orders.server";
import { fetchFile, param, searchOf } from "~/web/doors.server";
import { exportedFile, paymentExport } from "~/web/payment-files.server";

export const loader = (args: LoaderFunctionArgs) => {
  const older = searchOf(args).get("format") === "03";
  const asked = { reference: param(args, "campagne"), orders: paymentExport, older };
  return fetchFile(args, transferOrderFile, asked, exportedFile);
};
