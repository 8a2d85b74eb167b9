import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useWords } from "~/components/locale";
import { rulesChange } from "~/features/calls/call-changes";
import { CallRulesForm } from "~/features/calls/call-rules-editor";
import { changeCallRules } from "~/features/calls/change-call.server";
import { CallPart } from "~/features/desk/call-part";
import { deskCallPage } from "~/features/desk/desk-call.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { callsWords } from "~/words/calls";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${callsWords[locale].desk.rules} — ${data?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, deskCallPage, { reference: param(args, "annee") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "annee");
  return perform(args, changeCallRules, form(rulesChange, { reference }), {
    then: `/gestion/appels/${reference}`,
    say: "saved",
  });
};

export default function DeskCallRules() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <CallPart reference={page.reference} caption={page.title} title={useWords(callsWords).desk.rules} answer={answer}>
      <CallRulesForm rules={page.rules} version={page.version} answer={answer} />
    </CallPart>
  );
}
