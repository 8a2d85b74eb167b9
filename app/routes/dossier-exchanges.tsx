import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { messageForm } from "~/domain/proposals/dossier-forms";
import { exchangesPage } from "~/features/proposals/exchanges-page.server";
import { ExchangesView } from "~/features/proposals/exchanges-view";
import { sendMessage } from "~/features/proposals/send-message.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { proposalsWords } from "~/words/proposals";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${proposalsWords[locale].exchanges.title} — ${data?.header.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, exchangesPage, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, sendMessage, form(messageForm, { reference: param(args, "ref") }), {
    then: `/dossiers/${param(args, "ref")}/echanges`,
    say: "message-sent",
  });

export default function DossierExchanges() {
  const page = useLoaderData<typeof loader>();
  return <ExchangesView key={page.formKey} page={page} answer={useActionData<typeof action>()} />;
}
