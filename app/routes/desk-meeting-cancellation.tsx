import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cancelMeetingOf } from "~/features/meetings/cancel-meeting.server";
import { Cancellation } from "~/features/meetings/meeting-acts";
import { cancellation } from "~/features/meetings/meeting-changes";
import { cancellationPage } from "~/features/meetings/meeting-editing.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { meetingsWords } from "~/words/meetings";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${meetingsWords[locale].desk.cancelTitle} — ${data?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, cancellationPage, { reference: param(args, "reference") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "reference");
  return perform(args, cancelMeetingOf, form(cancellation, { reference }), {
    then: `/reunions/${reference}`,
    say: "meeting-cancelled",
  });
};

export default function DeskMeetingCancellation() {
  return <Cancellation page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
