import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { runPage } from "~/features/fund/run-page.server";
import { RunSheet } from "~/features/fund/run-sheet";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { fundWords } from "~/words/fund";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data }) => fundWords[locale].run.title(data?.reference ?? ""));

export const loader = (args: LoaderFunctionArgs) => show(args, runPage, { reference: param(args, "campagne") });

export default function DeskPaymentRun() {
  const [asked] = useSearchParams();
  const leftOut = Number(/^\d{1,3}$/.exec(asked.get("ecartees") ?? "")?.[0] ?? 0);
  return <RunSheet page={useLoaderData<typeof loader>()} leftOut={leftOut} />;
}
