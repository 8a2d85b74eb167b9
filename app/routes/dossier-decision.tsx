import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { awardAnswerForm } from "~/domain/awards/award-forms";
import { answerAwardOf } from "~/features/awards/answer-award.server";
import { townDecision } from "~/features/awards/town-decision.server";
import { TownDecisionView } from "~/features/awards/town-decision-view";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { awardsWords } from "~/words/awards";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${awardsWords[locale].told.title} — ${data?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, townDecision, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(args, answerAwardOf, form(awardAnswerForm, { reference }), {
    then: `/dossiers/${reference}/decision`,
    say: "award-answered",
  });
};

export default function DossierDecision() {
  return <TownDecisionView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
