import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { callPage } from "~/features/calls/call-page.server";
import { CallPresentation } from "~/features/calls/call-presentation";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { callsWords } from "~/words/calls";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data }) => data?.title ?? callsWords[locale].list.title);

export const loader = (args: LoaderFunctionArgs) => show(args, callPage, { reference: param(args, "annee") });

export default function Call() {
  return <CallPresentation call={useLoaderData<typeof loader>()} />;
}
