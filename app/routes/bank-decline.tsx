import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declineRequestForm } from "~/domain/network/network-forms";
import { declineBankDetails } from "~/features/network/bank-account.server";
import { bankDeclinePage } from "~/features/network/bank-desk.server";
import { DeclineAccount } from "~/features/network/decline-pages";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].bankDesk.decline);

export const loader = (args: LoaderFunctionArgs) => show(args, bankDeclinePage, { id: param(args, "id") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, declineBankDetails, form(declineRequestForm, { id: param(args, "id") }), {
    then: "/gestion/coordonnees-bancaires",
    say: "account-refused",
  });

export default function BankDecline() {
  return <DeclineAccount page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
