import type { LoaderFunctionArgs } from "@remix-run/node";
import { paymentsAsked } from "~/features/transparency/payments-asked";
import { paymentFileRows } from "~/features/transparency/payments-file";
import { publicPaymentRows } from "~/features/transparency/payments-list.server";
import { csvResponse } from "~/web/csv-file.server";
import { fetchFile, searchOf } from "~/web/doors.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, publicPaymentRows, paymentsAsked(searchOf(args)), ({ locale, year, rows }) =>
    csvResponse(`versements${year === null ? "" : `-${year}`}.csv`, paymentFileRows(locale, rows)),
  );
