import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { receiptPage } from "~/features/proposals/receipt-page.server";
import { ReceiptView } from "~/features/proposals/receipt-view";
import { param, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { proposalsWords } from "~/words/proposals";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${proposalsWords[locale].receipt.title} — ${data?.receipt.number ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, receiptPage, { reference: param(args, "ref"), number: searchOf(args).get("numero") });

export default function DossierReceipt() {
  return <ReceiptView page={useLoaderData<typeof loader>()} />;
}
