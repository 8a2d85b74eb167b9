import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bankDesk } from "~/features/network/bank-desk.server";
import { BankDeskView } from "~/features/network/bank-desk-view";
import { show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].bankDesk.title);

export const loader = (args: LoaderFunctionArgs) => show(args, bankDesk, {});

export default function BankDesk() {
  return <BankDeskView page={useLoaderData<typeof loader>()} />;
}
