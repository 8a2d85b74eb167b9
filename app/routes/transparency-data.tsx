import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openDataPage } from "~/features/transparency/open-data.server";
import { OpenDataView } from "~/features/transparency/open-data-view";
import { show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { transparencyWords } from "~/words/transparency";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => transparencyWords[locale].data.title);

export const loader = (args: LoaderFunctionArgs) => show(args, openDataPage, {});

export default function TransparencyData() {
  return <OpenDataView page={useLoaderData<typeof loader>()} />;
}
