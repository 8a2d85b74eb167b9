import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { callPage } from "~/features/calls/call-page.server";
import { CallView } from "~/features/calls/call-view";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ data }) => data?.title ?? "");
export const loader = (args: LoaderFunctionArgs) => show(args, callPage, { reference: param(args, "annee") });

export default function Call() {
  return <CallView call={useLoaderData<typeof loader>()} />;
}
