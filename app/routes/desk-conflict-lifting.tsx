import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import * as z from "zod";
import { AssignmentBoard } from "~/features/reviews/assignment-board";
import { assignmentPage } from "~/features/reviews/assignment-page.server";
import { liftConflict } from "~/features/reviews/lift-conflict.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reviewsWords } from "~/words/reviews";

const liftForm = z.object({ reason: z.string().max(1000).default("") });

export const meta = pageTitle(({ locale }) => reviewsWords[locale].assign.title);

/** The board itself, so that a reason that was refused is still there to correct. */
export const loader = (args: LoaderFunctionArgs) =>
  show(args, assignmentPage, { reference: param(args, "annee"), after: "", plan: null });

export const action = (args: ActionFunctionArgs) =>
  perform(args, liftConflict, form(liftForm, { conflictId: param(args, "id") }), {
    then: `/gestion/appels/${param(args, "annee")}/affectations`,
    say: "conflict-lifted",
  });

export default function DeskConflictLifting() {
  const lifting = { conflictId: useParams().id ?? "", answer: useActionData<typeof action>() };
  return <AssignmentBoard page={useLoaderData<typeof loader>()} lifting={lifting} />;
}
