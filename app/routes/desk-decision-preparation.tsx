import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decisionListForm } from "~/domain/awards/award-forms";
import { DecisionListForm } from "~/features/awards/decision-list-form";
import { decisionPreparationPage } from "~/features/awards/decision-preparation.server";
import { prepareDecisionList } from "~/features/awards/prepare-decision.server";
import { form, param, perform, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { awardsWords } from "~/words/awards";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${awardsWords[locale].preparing.title} — ${data?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, decisionPreparationPage, {
    reference: param(args, "annee"),
    simulation: searchOf(args).get("simulation") ?? "",
  });

export const action = (args: ActionFunctionArgs) =>
  perform(args, prepareDecisionList, form(decisionListForm, { callReference: param(args, "annee") }), {
    then: ({ reference }) => `/gestion/decisions/${reference}`,
    say: "decision-saved",
  });

export default function DeskDecisionPreparation() {
  return <DecisionListForm page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
