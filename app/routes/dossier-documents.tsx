import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useSettledAnswer } from "~/components/answer-summary";
import { afterMeeting, saidOfSaving } from "~/features/proposals/after-meeting";
import { documentUpload } from "~/features/proposals/document-upload.server";
import { DocumentsEditor } from "~/features/proposals/documents-editor";
import { documentsPage } from "~/features/proposals/documents-page.server";
import { saveSection } from "~/features/proposals/save-section.server";
import { sectionForm } from "~/features/proposals/section-form";
import { afterSaving, savingOf } from "~/features/proposals/section-post";
import { form, param, perform, searchOf, show, typedForm } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { noteWriter } from "~/web/presence.server";
import { asPage, sendUpload } from "~/web/uploads.server";
import { proposalsTerms } from "~/words/proposals-terms";

export const meta = pageTitle<typeof loader>(
  ({ locale, data: page }) => `${proposalsTerms[locale].sections.documents} — ${page?.header.reference ?? ""}`,
);
export const shouldRevalidate = () => true;

export const loader = async (args: LoaderFunctionArgs) =>
  noteWriter(await show(args, documentsPage, { reference: param(args, "ref") }));

/** A file comes with its kind in the address; without one, what is posted is the section's own form. */
export const action = async (args: ActionFunctionArgs) => {
  if (searchOf(args).has("piece"))
    return asPage(await sendUpload(args, documentUpload(param(args, "ref"), searchOf(args).get("piece"))));
  const reference = param(args, "ref");
  const posted = await typedForm(args);
  const { seen, done } = savingOf(posted);
  return perform(
    args,
    saveSection,
    form(sectionForm("documents"), { reference, section: "documents" as const, seen, done, reunites: true }),
    {
      then: (saved) =>
        afterMeeting(saved, afterSaving(reference, "documents", { intent: posted.get("intent"), done, ...saved })),
      say: saidOfSaving,
    },
  );
};

export default function DossierDocuments() {
  const page = useLoaderData<typeof loader>();
  return <DocumentsEditor page={page} answer={useSettledAnswer<typeof action>()} />;
}
