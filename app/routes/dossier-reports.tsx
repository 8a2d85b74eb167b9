import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ReportsOverview } from "~/features/reports/reports-overview";
import { townReports } from "~/features/reports/town-reports.server";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reportsWords } from "~/words/reports";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${reportsWords[locale].title} — ${data?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, townReports, { reference: param(args, "ref") });

export default function DossierReports() {
  return <ReportsOverview page={useLoaderData<typeof loader>()} />;
}
