import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cancelPaymentRun } from "~/features/fund/approve-run.server";
import { RunCancellation } from "~/features/fund/run-cancellation";
import { runCancellationPage } from "~/features/fund/run-page.server";
import { param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { fundWords } from "~/words/fund";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data }) =>
  fundWords[locale].cancellation.title(data?.reference ?? ""),
);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, runCancellationPage, { reference: param(args, "campagne") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "campagne");
  const page = `/gestion/versements/${reference}`;
  return perform(args, cancelPaymentRun, { reference }, { then: page, back: page, say: "run-cancelled" });
};

export default function DeskPaymentRunCancellation() {
  return <RunCancellation page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
