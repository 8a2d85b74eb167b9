import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerInvitationOf } from "~/features/meetings/answer-invitation.server";
import { townAnswer } from "~/features/meetings/meeting-changes";
import { meetingPage } from "~/features/meetings/meeting-page.server";
import { MeetingSheet } from "~/features/meetings/meeting-sheet";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { meetingsWords } from "~/words/meetings";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${data?.title ?? ""} — ${meetingsWords[locale].title}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, meetingPage, { reference: param(args, "reference") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "reference");
  return perform(args, answerInvitationOf, form(townAnswer, { reference }), {
    then: `/reunions/${reference}`,
    say: "invitation-answered",
  });
};

export default function Meeting() {
  return <MeetingSheet page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
