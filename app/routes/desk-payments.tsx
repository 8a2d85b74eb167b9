import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PaymentsList } from "~/features/fund/payments-list";
import { paymentsPage } from "~/features/fund/payments-page.server";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { fundWords } from "~/words/fund";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => fundWords[locale].payments.title);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, paymentsPage, { after: searchOf(args).get("apres") ?? "", before: searchOf(args).get("avant") ?? "" });

export default function DeskPayments() {
  return <PaymentsList page={useLoaderData<typeof loader>()} />;
}
