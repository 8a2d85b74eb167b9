import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { townPayments } from "~/features/fund/town-payments.server";
import { TownPaymentsView } from "~/features/fund/town-payments-view";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { fundWords } from "~/words/fund";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${fundWords[locale].town.title} — ${data?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, townPayments, { reference: param(args, "ref") });

export default function DossierPayments() {
  return <TownPaymentsView page={useLoaderData<typeof loader>()} />;
}
