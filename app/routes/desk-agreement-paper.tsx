import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { paperSignaturePage } from "~/features/awards/paper-signature-page.server";
import { PaperSignatureView } from "~/features/awards/paper-signature-view";
import { paperSignatureForm } from "~/features/awards/scan-forms";
import { signAgreementOnPaper } from "~/features/awards/sign-on-paper.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { signedPaperWords } from "~/words/signed-papers";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${signedPaperWords[locale].paperTitle} — ${data?.number ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, paperSignaturePage, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(args, signAgreementOnPaper, form(paperSignatureForm, { reference }), {
    then: `/gestion/conventions/${reference}`,
    say: "paper-signed",
  });
};

export default function DeskAgreementPaper() {
  return <PaperSignatureView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
