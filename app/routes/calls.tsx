import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { callList } from "~/features/calls/call-page.server";
import { CallsView } from "~/features/calls/call-view";
import { show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { publicWords } from "~/words/public";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => publicWords[locale].callsTitle);
export const loader = (args: LoaderFunctionArgs) => show(args, callList, {});

export default function Calls() {
  return <CallsView calls={useLoaderData<typeof loader>().calls} />;
}
