import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicDecision } from "~/features/transparency/public-decision.server";
import { PublicDecisionView } from "~/features/transparency/public-decision-view";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { transparencyWords } from "~/words/transparency";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data }) =>
  transparencyWords[locale].decision.title(data?.reference ?? ""),
);

export const loader = (args: LoaderFunctionArgs) => show(args, publicDecision, { reference: param(args, "id") });

export default function TransparencyDecision() {
  return <PublicDecisionView decision={useLoaderData<typeof loader>()} />;
}
