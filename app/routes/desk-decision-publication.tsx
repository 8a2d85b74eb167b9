import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { publicationPage } from "~/features/awards/publication-page.server";
import { PublicationView } from "~/features/awards/publication-view";
import { publishDecisionList } from "~/features/awards/publish-decision.server";
import { param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { awardsWords } from "~/words/awards";

export const meta = pageTitle<typeof loader>(({ locale, data }) =>
  awardsWords[locale].publishing.title(data?.reference ?? ""),
);

export const loader = (args: LoaderFunctionArgs) => show(args, publicationPage, { reference: param(args, "id") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "id");
  const page = `/gestion/decisions/${reference}`;
  return perform(args, publishDecisionList, { reference }, { then: page, back: page, say: "decision-published" });
};

export default function DeskDecisionPublication() {
  return <PublicationView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
