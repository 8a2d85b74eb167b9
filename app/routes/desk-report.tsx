import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskReport } from "~/features/reports/desk-report.server";
import { DeskReportPage } from "~/features/reports/desk-report-page";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reportsTerms } from "~/words/reports-terms";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data }) =>
  data ? `${reportsTerms[locale].kinds[data.kind]} — ${data.reference}` : "",
);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, deskReport, { reference: param(args, "ref"), slug: param(args, "kind"), cost: null });

export default function DeskReport() {
  return <DeskReportPage page={useLoaderData<typeof loader>()} />;
}
