import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerForm } from "~/domain/proposals/dossier-forms";
import { AnswerPage } from "~/features/proposals/answer-page";
import { answerRequest } from "~/features/proposals/answer-request.server";
import { exchangesPage } from "~/features/proposals/exchanges-page.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { proposalsWords } from "~/words/proposals";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${proposalsWords[locale].answer.title} — ${data?.header.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, exchangesPage, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, answerRequest, form(answerForm, { reference: param(args, "ref") }), {
    then: `/dossiers/${param(args, "ref")}/echanges`,
    say: "answer-sent",
  });

export default function DossierAnswer() {
  return <AnswerPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
