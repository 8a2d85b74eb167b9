import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { revisionForm } from "~/domain/reviews/review-form";
import { reviseScore } from "~/features/reviews/revise-score.server";
import { Workbench } from "~/features/reviews/workbench";
import { workbenchPage } from "~/features/reviews/workbench-page.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";

export const meta = pageTitle<typeof loader>(({ data }) => (data ? `${data.reference} — ${data.title}` : ""));

/** The workbench itself, so that a reason that was refused is still there to correct. */
export const loader = (args: LoaderFunctionArgs) => show(args, workbenchPage, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(args, reviseScore, form(revisionForm, { reference }), {
    then: `/instruction/${reference}`,
    say: "score-revised",
  });
};

export default function ReviewRevision() {
  return <Workbench page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
