import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declineRequestForm } from "~/domain/network/network-forms";
import { stopBankChange } from "~/features/network/bank-account.server";
import { bankStopPage } from "~/features/network/bank-desk.server";
import { StopAccount } from "~/features/network/decline-pages";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].bank.stop);

export const loader = (args: LoaderFunctionArgs) => show(args, bankStopPage, { id: param(args, "id") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, stopBankChange, form(declineRequestForm, { id: param(args, "id") }), {
    then: ({ back }) => back,
    say: "account-stopped",
  });

export default function BankAccountStop() {
  return <StopAccount page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
