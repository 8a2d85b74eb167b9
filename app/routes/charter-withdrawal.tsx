import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withdrawalForm } from "~/domain/network/network-forms";
import { charterWithdrawalPage } from "~/features/network/charter-page.server";
import { CharterWithdrawal } from "~/features/network/charter-withdrawal";
import { withdrawCharter } from "~/features/network/withdraw-charter.server";
import { form, perform, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].withdrawal.confirm);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, charterWithdrawalPage, { town: searchOf(args).get("commune") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, withdrawCharter, form(withdrawalForm, {}), {
    then: "/reseau/charte",
    back: "/reseau/charte",
    say: "charter-withdrawn",
  });

export default function Withdrawal() {
  return <CharterWithdrawal page={useLoaderData<typeof loader>()} />;
}
