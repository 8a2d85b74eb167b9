import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NetworkOverview } from "~/features/network/network-overview";
import { networkPage } from "~/features/network/network-page.server";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => networkWords[locale].network.title);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, networkPage, { version: Number(searchOf(args).get("version")) || null });

export default function Network() {
  return <NetworkOverview page={useLoaderData<typeof loader>()} />;
}
