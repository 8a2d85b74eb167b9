import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { paymentsAsked } from "~/features/transparency/payments-asked";
import { publicPaymentsPage } from "~/features/transparency/payments-list.server";
import { PublicPaymentsView } from "~/features/transparency/payments-view";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { transparencyWords } from "~/words/transparency";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => transparencyWords[locale].payments.title);

export const loader = (args: LoaderFunctionArgs) => show(args, publicPaymentsPage, paymentsAsked(searchOf(args)));

export default function TransparencyPayments() {
  return <PublicPaymentsView page={useLoaderData<typeof loader>()} />;
}
