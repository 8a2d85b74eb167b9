import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DeskReportList } from "~/features/reports/desk-report-list";
import { deskReports } from "~/features/reports/desk-reports.server";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reportsWords } from "~/words/reports";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => reportsWords[locale].desk.title);

export const loader = (args: LoaderFunctionArgs) => {
  const search = searchOf(args);
  const said = (name: string) => search.get(name) ?? "";
  return show(args, deskReports, { list: said("liste"), after: said("apres"), before: said("avant") });
};

export default function DeskReports() {
  return <DeskReportList page={useLoaderData<typeof loader>()} />;
}
