import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { messageForm } from "~/domain/proposals/dossier-forms";
import { deskDossier } from "~/features/desk/desk-dossier.server";
import { DossierExamination } from "~/features/desk/dossier-examination";
import { sendMessage } from "~/features/proposals/send-message.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";

export const meta = pageTitle<typeof loader>(({ data }) => (data ? `${data.reference} — ${data.title}` : ""));

/** The dossier's own page, so that a message that was refused is still there to correct. */
export const loader = (args: LoaderFunctionArgs) => show(args, deskDossier, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(args, sendMessage, form(messageForm, { reference }), {
    then: `/gestion/dossiers/${reference}`,
    say: "message-sent",
  });
};

export default function DeskDossierMessage() {
  return <DossierExamination page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
