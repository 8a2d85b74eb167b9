import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { townPage } from "~/features/network/town-page.server";
import { TownSheet } from "~/features/network/town-sheet";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { networkWords } from "~/words/network";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data }) => data?.name ?? networkWords[locale].towns.title);

export const loader = (args: LoaderFunctionArgs) => show(args, townPage, { slug: param(args, "commune") });

export default function Town() {
  return <TownSheet page={useLoaderData<typeof loader>()} />;
}
