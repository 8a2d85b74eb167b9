import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { checkCompleteness } from "~/features/desk/check-completeness.server";
import { ChecksEditor } from "~/features/desk/checks-editor";
import { checksForm } from "~/features/desk/checks-form";
import { deskDossier } from "~/features/desk/desk-dossier.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { deskWords } from "~/words/desk";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${deskWords[locale].dossier.checks} — ${data?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, deskDossier, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(args, checkCompleteness, form(checksForm, { reference }), {
    then: `/gestion/dossiers/${reference}`,
    say: "checks-saved",
  });
};

export default function DeskDossierChecks() {
  return <ChecksEditor page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
