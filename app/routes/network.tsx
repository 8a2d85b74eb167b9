import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { networkPage } from "~/features/network/network-page.server";
import { NetworkOverview } from "~/features/network/network-overview";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].network.title);

/** A version that is not a number is one that does not exist. */
const versionIn = (text: string | null) => (text === null ? null : Number(text) || 0);

export const loader = (args: LoaderFunctionArgs) => show(args, networkPage, { version: versionIn(searchOf(args).get("version")) });

export default function Network() {
  return <NetworkOverview page={useLoaderData<typeof loader>()} />;
}
