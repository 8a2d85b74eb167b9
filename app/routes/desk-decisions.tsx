import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DecisionTable } from "~/features/awards/decision-table";
import { decisionsPage } from "~/features/awards/decisions-page.server";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { awardsWords } from "~/words/awards";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => awardsWords[locale].decisions.title);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, decisionsPage, { after: searchOf(args).get("apres") ?? "" });

export default function DeskDecisions() {
  return <DecisionTable page={useLoaderData<typeof loader>()} />;
}
