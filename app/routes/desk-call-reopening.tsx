import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reopeningChange } from "~/features/calls/call-changes";
import { deskCallPage } from "~/features/desk/desk-call.server";
import { ReopeningEditor } from "~/features/desk/reopening-editor";
import { reopenReviews } from "~/features/reviews/reopen-reviews.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { callsWords } from "~/words/calls";

export const meta = pageTitle(({ locale }) => callsWords[locale].desk.reopen);

export const loader = (args: LoaderFunctionArgs) => show(args, deskCallPage, { reference: param(args, "annee") });

export const action = (args: ActionFunctionArgs) => {
  const callReference = param(args, "annee");
  return perform(args, reopenReviews, form(reopeningChange, { callReference }), {
    then: `/gestion/appels/${callReference}`,
    say: "reviews-reopened",
  });
};

export default function DeskCallReopening() {
  return <ReopeningEditor page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
