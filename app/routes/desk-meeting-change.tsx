import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rowIntent } from "~/components/repeatable-rows";
import { nested, typedValues } from "~/domain/shared/nested-form";
import { meetingChange, withRows } from "~/features/meetings/meeting-changes";
import { meetingChangePage } from "~/features/meetings/meeting-editing.server";
import { MeetingEditor } from "~/features/meetings/meeting-editor";
import { planMeeting } from "~/features/meetings/plan-meeting.server";
import { form, param, perform, show, typedForm } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { meetingsWords } from "~/words/meetings";

// After a refusal too: what somebody else has saved meanwhile is shown beside what was typed.
export const shouldRevalidate = () => true;
export const meta = pageTitle<typeof loader>(
  ({ locale, data: page }) => `${meetingsWords[locale].desk.changeTitle} — ${page?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, meetingChangePage, { reference: param(args, "reference") });

export const action = async (args: ActionFunctionArgs) => {
  const { reference } = await loader(args);
  const posted = await typedForm(args);
  const rows = rowIntent(posted.get("intent"));
  if (rows) return data(withRows(typedValues(nested(posted.entries())), rows));
  return perform(args, planMeeting, form(meetingChange(reference), {}), {
    then: `/reunions/${reference}`,
    say: "saved",
  });
};

export default function DeskMeetingChange() {
  const { formKey, typed, ...page } = useLoaderData<typeof loader>();
  return <MeetingEditor key={formKey} {...page} saved={typed} answer={useActionData<typeof action>()} />;
}
