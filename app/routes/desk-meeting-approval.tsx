import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { approveMinutesOf } from "~/features/meetings/approve-minutes.server";
import { Approval } from "~/features/meetings/meeting-acts";
import { seenVersion } from "~/features/meetings/meeting-changes";
import { approvalPage } from "~/features/meetings/meeting-editing.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { meetingsWords } from "~/words/meetings";

// After a refusal too: what is approved is what stands on the page.
export const shouldRevalidate = () => true;
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${meetingsWords[locale].desk.approveTitle} — ${data?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, approvalPage, { reference: param(args, "reference") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "reference");
  return perform(args, approveMinutesOf, form(seenVersion, { reference }), {
    then: `/reunions/${reference}`,
    say: "minutes-approved",
  });
};

export default function DeskMeetingApproval() {
  return <Approval page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
