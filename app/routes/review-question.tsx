import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { questionForm } from "~/domain/reviews/review-form";
import { passQuestionOn } from "~/features/reviews/pass-question-on.server";
import { Workbench } from "~/features/reviews/workbench";
import { workbenchPage } from "~/features/reviews/workbench-page.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";

export const meta = pageTitle<typeof loader>(({ data }) => (data ? `${data.reference} — ${data.title}` : ""));

/** The workbench itself, so that a question that was refused is still there to correct. */
export const loader = (args: LoaderFunctionArgs) => show(args, workbenchPage, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(args, passQuestionOn, form(questionForm, { reference }), {
    then: `/instruction/${reference}`,
    say: "question-sent",
  });
};

export default function ReviewQuestion() {
  return (
    <Workbench page={useLoaderData<typeof loader>()} answer={undefined} question={useActionData<typeof action>()} />
  );
}
