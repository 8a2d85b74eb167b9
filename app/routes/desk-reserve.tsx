import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { takingUpForm } from "~/domain/awards/award-forms";
import { reservePage } from "~/features/awards/reserve-page.server";
import { ReserveView } from "~/features/awards/reserve-view";
import { takeUpReserve } from "~/features/awards/take-up-reserve.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reserveWords } from "~/words/reserve";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${reserveWords[locale].title} — ${data?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, reservePage, { reference: param(args, "annee") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, takeUpReserve, form(takingUpForm, { callReference: param(args, "annee") }), {
    then: ({ reference }) => `/gestion/decisions/${reference}`,
    say: "decision-saved",
  });

export default function DeskReserve() {
  return <ReserveView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
