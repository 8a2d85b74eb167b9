import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { returnForm } from "~/domain/reports/report-actions-form";
import { deskReport } from "~/features/reports/desk-report.server";
import { ReportReturnPage } from "~/features/reports/desk-report-answer";
import { returnReportToTown } from "~/features/reports/return-report.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reportKind } from "~/web/report-kind.server";
import { reportsWords } from "~/words/reports";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${reportsWords[locale].desk.return} — ${data?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, deskReport, { reference: param(args, "ref"), slug: param(args, "kind"), cost: null });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(args, returnReportToTown, form(returnForm, { reference, kind: reportKind(args) }), {
    then: `/gestion/bilans/${reference}/${param(args, "kind")}`,
    say: "report-returned",
  });
};

export default function DeskReportReturn() {
  return <ReportReturnPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
