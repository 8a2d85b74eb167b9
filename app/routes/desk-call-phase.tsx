import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { phaseChange } from "~/features/calls/call-changes";
import { CallDesk } from "~/features/desk/call-desk";
import { deskCallPage } from "~/features/desk/desk-call.server";
import { activatePhase } from "~/features/reviews/activate-phase.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { callsWords } from "~/words/calls";

export const meta = pageTitle<typeof loader>(({ locale, data }) => data?.title ?? callsWords[locale].desk.title);

/** The edition's own page, so that a reason that was refused is still there to correct. */
export const loader = (args: LoaderFunctionArgs) => show(args, deskCallPage, { reference: param(args, "annee") });

export const action = (args: ActionFunctionArgs) => {
  const callReference = param(args, "annee");
  return perform(args, activatePhase, form(phaseChange, { callReference }), {
    then: `/gestion/appels/${callReference}`,
    say: "phase-activated",
  });
};

export default function DeskCallPhase() {
  return <CallDesk page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
