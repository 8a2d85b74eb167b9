import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rowIntent } from "~/components/repeatable-rows";
import { savingForm } from "~/domain/reports/report-actions-form";
import { nested, typedValues } from "~/domain/shared/nested-form";
import { ReportEditor } from "~/features/reports/report-editor";
import { withExtraLine } from "~/features/reports/report-rows";
import { saveReport } from "~/features/reports/save-report.server";
import { townReport } from "~/features/reports/town-report.server";
import { form, param, perform, searchOf, show, typedForm } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reportKind } from "~/web/report-kind.server";
import { reportsTerms } from "~/words/reports-terms";

export const meta = pageTitle<typeof loader>(({ locale, data: page }) =>
  page ? `${reportsTerms[locale].kinds[page.kind]} — ${page.reference}` : "",
);

// After a refusal too: a report that somebody else has saved meanwhile is shown beside what was typed.
export const shouldRevalidate = () => true;

export const loader = (args: LoaderFunctionArgs) =>
  show(args, townReport, {
    reference: param(args, "ref"),
    slug: param(args, "kind"),
    checked: searchOf(args).has("verifier"),
  });

export const action = async (args: ActionFunctionArgs) => {
  const posted = await typedForm(args);
  const rows = rowIntent(posted.get("intent"));
  if (rows) {
    const { plannedLines } = await loader(args);
    return data(withExtraLine(typedValues(nested(posted.entries())), rows, plannedLines));
  }
  const page = `/dossiers/${param(args, "ref")}/bilan/${param(args, "kind")}`;
  return perform(args, saveReport, form(savingForm, { reference: param(args, "ref"), kind: reportKind(args) }), {
    then: posted.get("intent") === "verifier" ? `${page}/depot` : page,
    say: "report-saved",
  });
};

export default function DossierReport() {
  const page = useLoaderData<typeof loader>();
  return <ReportEditor key={page.formKey} page={page} answer={useActionData<typeof action>()} />;
}
