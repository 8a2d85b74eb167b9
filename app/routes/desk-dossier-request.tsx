import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requestForm } from "~/domain/proposals/request-form";
import { deskDossier } from "~/features/desk/desk-dossier.server";
import { openRequest } from "~/features/desk/open-request.server";
import { RequestEditor } from "~/features/desk/request-editor";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { deskWords } from "~/words/desk";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${deskWords[locale].dossier.ask} — ${data?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, deskDossier, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(args, openRequest, form(requestForm, { reference }), {
    then: `/gestion/dossiers/${reference}`,
    say: "request-sent",
  });
};

export default function DeskDossierRequest() {
  return <RequestEditor page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
