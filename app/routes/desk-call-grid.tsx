import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useWords } from "~/components/locale";
import { gridChange } from "~/features/calls/call-changes";
import { CallGridForm } from "~/features/calls/call-grid-editor";
import { changeCallRules } from "~/features/calls/change-call.server";
import { CallPart } from "~/features/desk/call-part";
import { deskCallPage } from "~/features/desk/desk-call.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { callsWords } from "~/words/calls";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${callsWords[locale].desk.grid} — ${data?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, deskCallPage, { reference: param(args, "annee") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "annee");
  return perform(args, changeCallRules, form(gridChange, { reference }), {
    then: `/gestion/appels/${reference}`,
    say: "saved",
  });
};

export default function DeskCallGrid() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <CallPart reference={page.reference} caption={page.title} title={useWords(callsWords).desk.grid} answer={answer}>
      <CallGridForm grid={page.grid} version={page.version} answer={answer} />
    </CallPart>
  );
}
