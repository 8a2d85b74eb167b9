import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declineRequestForm } from "~/domain/network/network-forms";
import { declineAccountRequest } from "~/features/network/decide-account-request.server";
import { DeclineRequest } from "~/features/network/decline-pages";
import { declineRequestPage } from "~/features/network/members-page.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].declineRequest.decline);

export const loader = (args: LoaderFunctionArgs) => show(args, declineRequestPage, { id: param(args, "id") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, declineAccountRequest, form(declineRequestForm, { id: param(args, "id") }), {
    then: ({ back }) => back,
    say: "account-declined",
  });

export default function AccountDecline() {
  return <DeclineRequest page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
