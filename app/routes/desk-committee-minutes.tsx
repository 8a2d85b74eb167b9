import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { minutesTextForm } from "~/domain/awards/committee-forms";
import { minutesPage, saveCommitteeMinutes } from "~/features/committee/minutes.server";
import { MinutesView } from "~/features/committee/minutes-view";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { committeeWords } from "~/words/committee";

export const meta = pageTitle<typeof loader>(({ locale, data }) =>
  committeeWords[locale].minutes.title(data?.reference ?? ""),
);

export const loader = (args: LoaderFunctionArgs) => show(args, minutesPage, { reference: param(args, "id") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, saveCommitteeMinutes, form(minutesTextForm, { reference: param(args, "id") }), {
    then: ({ reference }) => `/gestion/commissions/${reference}/proces-verbal`,
    say: "committee-minutes-saved",
  });

export default function DeskCommitteeMinutes() {
  return <MinutesView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
