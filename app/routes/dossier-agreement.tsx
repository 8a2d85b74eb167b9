import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signatureForm } from "~/domain/awards/award-forms";
import { AgreementView } from "~/features/awards/agreement-view";
import { signAgreementForTown } from "~/features/awards/sign-agreement.server";
import { townAgreement } from "~/features/awards/town-agreement.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { awardsWords } from "~/words/awards";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${awardsWords[locale].agreement.title} — ${data?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, townAgreement, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(args, signAgreementForTown, form(signatureForm, { reference }), {
    then: `/dossiers/${reference}/convention`,
    say: "agreement-signed-by-town",
  });
};

export default function DossierAgreement() {
  return <AgreementView page={useLoaderData<typeof loader>()} side="town" answer={useActionData<typeof action>()} />;
}
