import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tieForm } from "~/domain/reviews/tie-form";
import { AssignmentBoard } from "~/features/reviews/assignment-board";
import { assignmentPage } from "~/features/reviews/assignment-page.server";
import { recordTie } from "~/features/reviews/record-tie.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reviewsWords } from "~/words/reviews";

export const meta = pageTitle(({ locale }) => reviewsWords[locale].assign.title);

/** The board itself, so that what was refused is still there to correct. */
export const loader = (args: LoaderFunctionArgs) =>
  show(args, assignmentPage, { reference: param(args, "annee"), after: "", plan: null });

export const action = (args: ActionFunctionArgs) =>
  perform(args, recordTie, form(tieForm, {}), {
    then: `/gestion/appels/${param(args, "annee")}/affectations`,
    say: "tie-recorded",
  });

export default function DeskConflictRecording() {
  return <AssignmentBoard page={useLoaderData<typeof loader>()} recording={useActionData<typeof action>()} />;
}
