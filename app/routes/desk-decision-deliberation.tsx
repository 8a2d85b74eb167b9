import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deliberationForm } from "~/domain/awards/award-forms";
import { deliberationPage } from "~/features/awards/decision-page.server";
import { DeliberationEditor } from "~/features/awards/publication-view";
import { recordDeliberationOf } from "~/features/awards/record-deliberation.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { awardsWords } from "~/words/awards";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${awardsWords[locale].decision.record} — ${data?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, deliberationPage, { reference: param(args, "id") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "id");
  return perform(args, recordDeliberationOf, form(deliberationForm, { reference }), {
    then: `/gestion/decisions/${reference}`,
    say: "deliberation-recorded",
  });
};

export default function DeskDecisionDeliberation() {
  return <DeliberationEditor page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
