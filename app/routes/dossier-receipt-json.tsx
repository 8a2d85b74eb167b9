import type { LoaderFunctionArgs } from "@remix-run/node";
import { receiptContent } from "~/features/proposals/receipt-page.server";
import { fetchFile, param, searchOf } from "~/web/doors.server";
import { attachment } from "~/web/files.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(
    args,
    receiptContent,
    { reference: param(args, "ref"), number: searchOf(args).get("numero") },
    ({ fileName, content }) => new Response(content, { headers: attachment(fileName, "application/json") }),
  );
