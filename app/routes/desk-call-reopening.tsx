import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { reopeningChange } from "~/features/calls/call-changes";
import { ReopeningEditor } from "~/features/calls/more-time-editor";
import { deskCallPage } from "~/features/desk/desk-call.server";
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
  const [search] = useSearchParams();
  return (
    <ReopeningEditor
      page={useLoaderData<typeof loader>()}
      whom={search.get("lecteur") ?? ""}
      answer={useActionData<typeof action>()}
    />
  );
}
