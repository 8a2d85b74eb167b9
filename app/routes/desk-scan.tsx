import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ScanView } from "~/features/awards/scan-view";
import { scanPage } from "~/features/awards/scans-page.server";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { signedPaperWords } from "~/words/signed-papers";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${data?.fileName ?? ""} — ${signedPaperWords[locale].title}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, scanPage, { id: param(args, "id") });

export default function DeskScan() {
  return <ScanView page={useLoaderData<typeof loader>()} />;
}
