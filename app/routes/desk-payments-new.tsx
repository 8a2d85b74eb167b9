import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newRunForm } from "~/domain/fund/fund-forms";
import { NewRunForm } from "~/features/fund/new-run-form";
import { newRunPage } from "~/features/fund/new-run-page.server";
import { preparePaymentRun } from "~/features/fund/prepare-run.server";
import { form, perform, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { fundWords } from "~/words/fund";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => fundWords[locale].newRun.title);

export const loader = (args: LoaderFunctionArgs) => show(args, newRunPage, { year: searchOf(args).get("annee") ?? "" });

export const action = (args: ActionFunctionArgs) =>
  perform(args, preparePaymentRun, form(newRunForm, {}), {
    then: ({ reference, leftOut }) => `/gestion/versements/${reference}${leftOut > 0 ? `?ecartees=${leftOut}` : ""}`,
    say: "run-prepared",
  });

export default function DeskPaymentsNew() {
  return <NewRunForm page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
