import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ledgerAsked } from "~/features/fund/ledger-asked";
import { ledgerPage } from "~/features/fund/ledger-page.server";
import { LedgerView } from "~/features/fund/ledger-view";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { fundWords } from "~/words/fund";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${fundWords[locale].ledger.title} — ${data?.envelopeName ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, ledgerPage, ledgerAsked(searchOf(args)));

export default function DeskLedger() {
  return <LedgerView page={useLoaderData<typeof loader>()} />;
}
