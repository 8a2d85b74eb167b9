import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rowIntent } from "~/components/repeatable-rows";
import { nested, typedValues } from "~/domain/shared/nested-form";
import { minutesChange, withRows } from "~/features/meetings/meeting-changes";
import { minutesPage } from "~/features/meetings/meeting-editing.server";
import { MinutesEditor } from "~/features/meetings/minutes-editor";
import { saveMinutesOf } from "~/features/meetings/save-minutes.server";
import { form, param, perform, show, typedForm } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { meetingsWords } from "~/words/meetings";

// After a refusal too: what somebody else has saved meanwhile is shown beside what was typed.
export const shouldRevalidate = () => true;
export const meta = pageTitle<typeof loader>(
  ({ locale, data: page }) => `${meetingsWords[locale].desk.minutesTitle} — ${page?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, minutesPage, { reference: param(args, "reference") });

export const action = async (args: ActionFunctionArgs) => {
  const { reference } = await loader(args);
  const posted = await typedForm(args);
  const rows = rowIntent(posted.get("intent"));
  if (rows) return data(withRows(typedValues(nested(posted.entries())), rows));
  return perform(args, saveMinutesOf, form(minutesChange, { reference }), {
    then: `/reunions/${reference}`,
    say: "minutes-saved",
  });
};

export default function DeskMeetingMinutes() {
  const page = useLoaderData<typeof loader>();
  return <MinutesEditor key={page.formKey} page={page} answer={useActionData<typeof action>()} />;
}
