import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { opinionForm } from "~/domain/awards/committee-forms";
import { roomPage } from "~/features/committee/room-page.server";
import { RoomView } from "~/features/committee/room-view";
import { settleDossier } from "~/features/committee/settle-dossier.server";
import { form, param, perform, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { committeeWords } from "~/words/committee";

// After a refusal too: whoever comes second sees what the first one took.
export const shouldRevalidate = () => true;
export const meta = pageTitle<typeof loader>(({ locale, data }) =>
  committeeWords[locale].room.title(data?.reference ?? ""),
);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, roomPage, { reference: param(args, "id"), dossier: searchOf(args).get("dossier") ?? "" });

export const action = (args: ActionFunctionArgs) =>
  perform(args, settleDossier, form(opinionForm, { reference: param(args, "id") }), {
    then: ({ reference, dossier }) => `/gestion/commissions/${reference}?dossier=${dossier}`,
    say: "committee-settled",
  });

export default function DeskCommitteeRoom() {
  return <RoomView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
