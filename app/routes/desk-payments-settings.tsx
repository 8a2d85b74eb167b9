import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { paymentSettings } from "~/domain/fund/payment-settings";
import { changePaymentSettings } from "~/features/fund/change-payment-settings.server";
import { PaymentSettingsForm } from "~/features/fund/payment-settings-form";
import { paymentSettingsPage } from "~/features/fund/payment-settings-page.server";
import { form, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { fundWords } from "~/words/fund";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => fundWords[locale].settings.title);

export const loader = (args: LoaderFunctionArgs) => show(args, paymentSettingsPage, {});

export const action = (args: ActionFunctionArgs) =>
  perform(args, changePaymentSettings, form(paymentSettings, {}), {
    then: "/gestion/versements",
    say: "payer-saved",
  });

export default function DeskPaymentsSettings() {
  return <PaymentSettingsForm page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
