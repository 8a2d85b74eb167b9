import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bankDetailsForm } from "~/domain/network/network-forms";
import { proposeBankDetails } from "~/features/network/bank-account.server";
import { BankAccountForm } from "~/features/network/bank-account-form";
import { townFactsPage } from "~/features/network/town-facts.server";
import { form, perform, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].bank.title);

export const loader = (args: LoaderFunctionArgs) => show(args, townFactsPage, { town: searchOf(args).get("commune") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, proposeBankDetails, form(bankDetailsForm, {}), {
    then: ({ townSlug }) => `/espace/commune/coordonnees-bancaires?commune=${townSlug}`,
    say: "account-proposed",
  });

export default function BankAccount() {
  return <BankAccountForm page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
