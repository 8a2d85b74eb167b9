import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { receiptByHash, typedHash } from "~/features/proposals/receipt-page.server";
import { ReceiptVerification } from "~/features/proposals/receipt-verification";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { proposalsWords } from "~/words/proposals";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => proposalsWords[locale].verification.title);

export const loader = (args: LoaderFunctionArgs) => show(args, receiptByHash, { hash: typedHash(param(args, "hash")) });

export default function ReceiptByHash() {
  return <ReceiptVerification page={useLoaderData<typeof loader>()} />;
}
