import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { callForm } from "~/domain/calls/call-forms";
import { NewCall } from "~/features/calls/call-editor";
import { createCall } from "~/features/calls/create-call.server";
import { newCallPage } from "~/features/desk/desk-call.server";
import { form, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { callsWords } from "~/words/calls";

export const meta = pageTitle(({ locale }) => callsWords[locale].desk.newTitle);

export const loader = (args: LoaderFunctionArgs) => show(args, newCallPage, {});

export const action = (args: ActionFunctionArgs) =>
  perform(args, createCall, form(callForm, {}), {
    then: ({ reference }) => `/gestion/appels/${reference}`,
    say: "call-created",
  });

export default function DeskCallNew() {
  return <NewCall envelopes={useLoaderData<typeof loader>().envelopes} answer={useActionData<typeof action>()} />;
}
