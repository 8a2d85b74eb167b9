import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { submittingForm } from "~/domain/reports/report-actions-form";
import { ReportCheck } from "~/features/reports/report-check";
import { submitReport } from "~/features/reports/submit-report.server";
import { townReport } from "~/features/reports/town-report.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reportKind } from "~/web/report-kind.server";
import { reportsWords } from "~/words/reports";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${reportsWords[locale].check.submit} — ${data?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, townReport, { reference: param(args, "ref"), slug: param(args, "kind"), checked: false });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(args, submitReport, form(submittingForm, { reference, kind: reportKind(args) }), {
    then: `/dossiers/${reference}/bilan/${param(args, "kind")}`,
    say: "report-submitted",
  });
};

export default function DossierReportFiling() {
  return <ReportCheck page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
