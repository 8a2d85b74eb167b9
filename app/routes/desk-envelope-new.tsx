import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { envelopeForm } from "~/features/calls/call-changes";
import { NewEnvelope } from "~/features/calls/call-editor";
import { openEnvelope } from "~/features/calls/open-envelope.server";
import { newCallPage } from "~/features/desk/desk-call.server";
import { form, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { callsWords } from "~/words/calls";

export const meta = pageTitle(({ locale }) => callsWords[locale].desk.newEnvelope);

export const loader = (args: LoaderFunctionArgs) => show(args, newCallPage, {});

export const action = (args: ActionFunctionArgs) =>
  perform(args, openEnvelope, form(envelopeForm, {}), { then: "/gestion/appels/nouveau", say: "envelope-opened" });

export default function DeskEnvelopeNew() {
  return <NewEnvelope answer={useActionData<typeof action>()} />;
}
