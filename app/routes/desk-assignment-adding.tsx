import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readerForm } from "~/domain/reviews/plan-form";
import { addReader } from "~/features/reviews/assign-reviews.server";
import { AssignmentBoard } from "~/features/reviews/assignment-board";
import { assignmentPage } from "~/features/reviews/assignment-page.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reviewsWords } from "~/words/reviews";

export const meta = pageTitle(({ locale }) => reviewsWords[locale].assign.title);

/** The board itself, so that what was refused is still there to correct. */
export const loader = (args: LoaderFunctionArgs) =>
  show(args, assignmentPage, { reference: param(args, "annee"), after: "", plan: null });

export const action = (args: ActionFunctionArgs) => {
  const callReference = param(args, "annee");
  return perform(args, addReader, form(readerForm, { callReference }), {
    then: `/gestion/appels/${callReference}/affectations`,
    say: "reader-added",
  });
};

export default function DeskAssignmentAdding() {
  return <AssignmentBoard page={useLoaderData<typeof loader>()} adding={useActionData<typeof action>()} />;
}
