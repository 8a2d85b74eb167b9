import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rejectForm } from "~/domain/proposals/dossier-forms";
import { rejectProposal } from "~/features/desk/decide-admissibility.server";
import { deskDossier } from "~/features/desk/desk-dossier.server";
import { RejectionEditor } from "~/features/desk/request-editor";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { deskWords } from "~/words/desk";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${deskWords[locale].dossier.reject} — ${data?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, deskDossier, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(args, rejectProposal, form(rejectForm, { reference }), {
    then: `/gestion/dossiers/${reference}`,
    say: "dossier-rejected",
  });
};

export default function DeskDossierRejection() {
  return <RejectionEditor page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
