import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { returnsForm } from "~/domain/fund/fund-forms";
import { recordPaymentReturns } from "~/features/fund/record-returns.server";
import { ReturnsByHand } from "~/features/fund/returns-form";
import { returnsPage } from "~/features/fund/run-page.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { fundWords } from "~/words/fund";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data }) =>
  fundWords[locale].returns.title(data?.reference ?? ""),
);

export const loader = (args: LoaderFunctionArgs) => show(args, returnsPage, { reference: param(args, "campagne") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "campagne");
  return perform(args, recordPaymentReturns, form(returnsForm, { reference }), {
    then: `/gestion/versements/${reference}`,
    say: "returns-recorded",
  });
};

export default function DeskPaymentRunReturns() {
  return <ReturnsByHand page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
