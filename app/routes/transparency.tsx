import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { transparencyPage } from "~/features/transparency/overview.server";
import { TransparencyView } from "~/features/transparency/transparency-view";
import { show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { transparencyWords } from "~/words/transparency";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => transparencyWords[locale].overview.title);

export const loader = (args: LoaderFunctionArgs) => show(args, transparencyPage, {});

export default function Transparency() {
  return <TransparencyView page={useLoaderData<typeof loader>()} />;
}
