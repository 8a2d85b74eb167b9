import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptanceForm } from "~/domain/reports/report-actions-form";
import { acceptReportOf } from "~/features/reports/accept-report.server";
import { deskReport } from "~/features/reports/desk-report.server";
import { ReportAcceptancePage } from "~/features/reports/desk-report-answer";
import { form, param, perform, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reportKind } from "~/web/report-kind.server";
import { reportsWords } from "~/words/reports";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${reportsWords[locale].desk.accept} — ${data?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, deskReport, {
    reference: param(args, "ref"),
    slug: param(args, "kind"),
    cost: searchOf(args).get("cout"),
  });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(args, acceptReportOf, form(acceptanceForm, { reference, kind: reportKind(args) }), {
    then: `/gestion/bilans/${reference}/${param(args, "kind")}`,
    say: "report-accepted",
  });
};

export default function DeskReportAcceptance() {
  return <ReportAcceptancePage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
