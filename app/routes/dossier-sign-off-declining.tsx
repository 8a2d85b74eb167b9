import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { declineForm } from "~/domain/proposals/sign-off-forms";
import { declineSignOff } from "~/features/proposals/sign-off.server";
import { SignOffDecline } from "~/features/proposals/sign-off-decline";
import { signOffDeclinePage } from "~/features/proposals/sign-off-page.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { signOffWords } from "~/words/sign-off";

export const meta = pageTitle(({ locale }) => signOffWords[locale].declinePage.title);

export const loader = (args: LoaderFunctionArgs) => show(args, signOffDeclinePage, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(args, declineSignOff, form(declineForm, { reference }), {
    then: `/dossiers/${reference}`,
    say: "sign-off-declined",
  });
};

export default function DossierSignOffDeclining() {
  return <SignOffDecline page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
