import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DOCUMENT_KINDS } from "~/domain/proposals/documents";
import { addDocument, mayAttach } from "~/features/proposals/add-document.server";
import { afterMeeting, saidOfSaving } from "~/features/proposals/after-meeting";
import { DocumentsEditor } from "~/features/proposals/documents-editor";
import { documentsPage } from "~/features/proposals/documents-page.server";
import { saveSection } from "~/features/proposals/save-section.server";
import { sectionForm } from "~/features/proposals/section-form";
import { afterSaving, savingOf } from "~/features/proposals/section-post";
import { form, param, perform, searchOf, show, typedForm } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { noteWriter } from "~/web/presence.server";
import { performUpload } from "~/web/uploads.server";
import { proposalsTerms } from "~/words/proposals-terms";

export const meta = pageTitle<typeof loader>(
  ({ locale, data: page }) => `${proposalsTerms[locale].sections.documents} — ${page?.header.reference ?? ""}`,
);
export const shouldRevalidate = () => true;

export const loader = async (args: LoaderFunctionArgs) =>
  noteWriter(await show(args, documentsPage, { reference: param(args, "ref") }));

/** A file comes with its kind in the address; without one, what is posted is the section's own form. */
export const action = async (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  const here = `/dossiers/${reference}/pieces`;
  const kind = DOCUMENT_KINDS.find((k) => k === searchOf(args).get("piece"));
  if (kind) {
    const { refusal } = await show(args, mayAttach, { reference, kind });
    if (refusal)
      return data({ problems: { [`piece-${kind}`]: refusal }, values: undefined, refusal: null }, { status: 422 });
    const upload = {
      folder: `dossiers/${reference}`,
      field: `piece-${kind}`,
      then: here,
      say: "document-added",
      same: "already-attached",
    };
    return performUpload(args, addDocument, { ...upload, inputOf: (examined) => ({ reference, kind, ...examined }) });
  }
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
  return <DocumentsEditor key={page.formKey} page={page} answer={useActionData<typeof action>()} />;
}
