import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CallList } from "~/features/calls/call-list";
import { callList } from "~/features/calls/call-page.server";
import { show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { callsWords } from "~/words/calls";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => callsWords[locale].list.title);

export const loader = (args: LoaderFunctionArgs) => show(args, callList, {});

export default function Calls() {
  const { calls, follows } = useLoaderData<typeof loader>();
  return <CallList calls={calls} follows={follows} />;
}
