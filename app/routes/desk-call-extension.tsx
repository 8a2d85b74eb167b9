import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { extensionChange } from "~/features/calls/call-changes";
import { extendCall } from "~/features/calls/extend-call.server";
import { ExtensionEditor } from "~/features/calls/more-time-editor";
import { deskCallPage } from "~/features/desk/desk-call.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { callsWords } from "~/words/calls";

export const meta = pageTitle(({ locale }) => callsWords[locale].desk.extend);

export const loader = (args: LoaderFunctionArgs) => show(args, deskCallPage, { reference: param(args, "annee") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "annee");
  return perform(args, extendCall, form(extensionChange, { reference }), {
    then: `/gestion/appels/${reference}`,
    say: "extension-granted",
  });
};

export default function DeskCallExtension() {
  const [search] = useSearchParams();
  return (
    <ExtensionEditor
      page={useLoaderData<typeof loader>()}
      whom={search.get("commune") ?? ""}
      answer={useActionData<typeof action>()}
    />
  );
}
