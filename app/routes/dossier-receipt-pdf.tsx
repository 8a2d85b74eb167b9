import type { LoaderFunctionArgs } from "@remix-run/node";
import { receiptDocument } from "~/features/proposals/receipt-page.server";
import { fetchFile, param, searchOf } from "~/web/doors.server";
import { pdfFile } from "~/web/papers.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, receiptDocument, { reference: param(args, "ref"), number: searchOf(args).get("numero") }, pdfFile);
