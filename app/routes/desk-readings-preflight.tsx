import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useSettledAnswer } from "~/components/answer-summary";
import { CHOSEN_MAX, deskActForm } from "~/domain/reviews/desk-act-form";
import { assignToSeveral } from "~/features/reviews/assign-to-several.server";
import { callThirdReadings } from "~/features/reviews/call-third-readings.server";
import { actOf, readingsRoot } from "~/features/reviews/desk-addresses";
import { preflightPage } from "~/features/reviews/preflight-page.server";
import { PreflightView } from "~/features/reviews/preflight-view";
import { remindReaders } from "~/features/reviews/remind-readers.server";
import { takeBackReadings } from "~/features/reviews/take-back-readings.server";
import { form, param, perform, searchOf, show, typedForm } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { readingsWords } from "~/words/readings";

const ACTS = {
  remind: { command: remindReaders, say: "readers-reminded" },
  assign: { command: assignToSeveral, say: "dossiers-assigned" },
  take_back: { command: takeBackReadings, say: "readings-taken-back" },
  third: { command: callThirdReadings, say: "thirds-called" },
};

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => readingsWords[locale].preflight.titles[data?.act ?? "remind"],
);

/** What was chosen stands in the address: the page can be read again, and changes nothing. */
export const loader = (args: LoaderFunctionArgs) => {
  const search = searchOf(args);
  const chosen = (name: string) => [...new Set(search.getAll(name).filter(Boolean))].slice(0, CHOSEN_MAX);
  return show(args, preflightPage, {
    reference: param(args, "annee"),
    act: actOf(search.get("acte")),
    dossiers: chosen("dossier"),
    readers: chosen("lecteur"),
  });
};

export const action = async (args: ActionFunctionArgs) => {
  const callReference = param(args, "annee");
  const said = (await typedForm(args)).get("act");
  const act = Object.keys(ACTS).find((a) => a === said) ?? "remind";
  const { command, say } = ACTS[act as keyof typeof ACTS];
  return perform(args, command, form(deskActForm.omit({ act: true }), { callReference }), {
    then: readingsRoot(callReference),
    say,
  });
};

export default function DeskReadingsPreflight() {
  return <PreflightView page={useLoaderData<typeof loader>()} answer={useSettledAnswer<typeof action>()} />;
}
