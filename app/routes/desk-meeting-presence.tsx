import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Presence } from "~/features/meetings/meeting-acts";
import { presence } from "~/features/meetings/meeting-changes";
import { presencePage } from "~/features/meetings/meeting-editing.server";
import { notePresenceOf } from "~/features/meetings/note-presence.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { meetingsWords } from "~/words/meetings";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${meetingsWords[locale].desk.presenceTitle} — ${data?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, presencePage, { reference: param(args, "reference") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "reference");
  return perform(args, notePresenceOf, form(presence, { reference }), {
    then: `/reunions/${reference}`,
    say: "presence-noted",
  });
};

export default function DeskMeetingPresence() {
  return <Presence page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
