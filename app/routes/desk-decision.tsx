import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { decisionPage } from "~/features/awards/decision-page.server";
import { DecisionView } from "~/features/awards/decision-view";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { awardsWords } from "~/words/awards";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data }) =>
  awardsWords[locale].decision.title(data?.reference ?? ""),
);

export const loader = (args: LoaderFunctionArgs) => show(args, decisionPage, { reference: param(args, "id") });

export default function DeskDecision() {
  return <DecisionView page={useLoaderData<typeof loader>()} />;
}
