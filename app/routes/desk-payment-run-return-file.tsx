import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recordReturnFile } from "~/features/fund/record-return-file.server";
import { ReturnsByFile } from "~/features/fund/returns-form";
import { returnsPage } from "~/features/fund/run-page.server";
import { param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { paymentReturn, returnText } from "~/web/payment-files.server";
import { fundWords } from "~/words/fund";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data }) =>
  fundWords[locale].returns.title(data?.reference ?? ""),
);

export const loader = (args: LoaderFunctionArgs) => show(args, returnsPage, { reference: param(args, "campagne") });

export const action = async (args: ActionFunctionArgs) => {
  const reference = param(args, "campagne");
  const sent = { reference, text: await returnText(args), readReturn: paymentReturn };
  return perform(args, recordReturnFile, sent, { then: `/gestion/versements/${reference}`, say: "returns-recorded" });
};

export default function DeskPaymentRunReturnFile() {
  return <ReturnsByFile page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
