import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signatureForm } from "~/domain/awards/award-forms";
import { AgreementView } from "~/features/awards/agreement-view";
import { deskAgreement } from "~/features/awards/desk-agreement.server";
import { signAgreementForDepartment } from "~/features/awards/sign-agreement.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { awardsWords } from "~/words/awards";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${awardsWords[locale].agreement.title} — ${data?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, deskAgreement, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(args, signAgreementForDepartment, form(signatureForm, { reference }), {
    then: `/gestion/conventions/${reference}`,
    say: "agreement-in-force",
  });
};

export default function DeskAgreement() {
  return (
    <AgreementView page={useLoaderData<typeof loader>()} side="department" answer={useActionData<typeof action>()} />
  );
}
