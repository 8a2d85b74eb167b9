import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sessionPlanForm } from "~/domain/awards/committee-forms";
import { planCommittee } from "~/features/committee/plan-session.server";
import { sessionsPage } from "~/features/committee/sessions-page.server";
import { SessionsView } from "~/features/committee/sessions-view";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { committeeWords } from "~/words/committee";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${committeeWords[locale].sessions.title} — ${data?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, sessionsPage, { reference: param(args, "annee") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, planCommittee, form(sessionPlanForm, { callReference: param(args, "annee") }), {
    then: ({ reference }) => `/gestion/commissions/${reference}`,
    say: "committee-planned",
  });

export default function DeskCommittee() {
  return <SessionsView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
