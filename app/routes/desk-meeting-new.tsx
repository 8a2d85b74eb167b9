import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rowIntent } from "~/components/repeatable-rows";
import { nested, typedValues } from "~/domain/shared/nested-form";
import { newMeeting, withRows } from "~/features/meetings/meeting-changes";
import { newMeetingPage } from "~/features/meetings/meeting-editing.server";
import { MeetingEditor } from "~/features/meetings/meeting-editor";
import { planMeeting } from "~/features/meetings/plan-meeting.server";
import { form, perform, show, typedForm } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { meetingsWords } from "~/words/meetings";

export const shouldRevalidate = () => true;
export const meta = pageTitle(({ locale }) => meetingsWords[locale].desk.newMeeting);

export const loader = (args: LoaderFunctionArgs) => show(args, newMeetingPage, {});

export const action = async (args: ActionFunctionArgs) => {
  await loader(args);
  const posted = await typedForm(args);
  const rows = rowIntent(posted.get("intent"));
  if (rows) return data(withRows(typedValues(nested(posted.entries())), rows));
  return perform(args, planMeeting, form(newMeeting, {}), {
    then: ({ reference }) => `/reunions/${reference}`,
    say: "meeting-planned",
  });
};

export default function DeskMeetingNew() {
  const { formKey } = useLoaderData<typeof loader>();
  return <MeetingEditor key={formKey} answer={useActionData<typeof action>()} />;
}
