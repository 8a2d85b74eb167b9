import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useSettledAnswer } from "~/components/answer-summary";
import { rowIntent } from "~/components/repeatable-rows";
import { nested, typedValues } from "~/domain/shared/nested-form";
import { afterMeeting, saidOfSaving } from "~/features/proposals/after-meeting";
import { saveSection } from "~/features/proposals/save-section.server";
import { SectionEditor } from "~/features/proposals/section-editor";
import { sectionForm } from "~/features/proposals/section-form";
import { sectionPage } from "~/features/proposals/section-page.server";
import { afterSaving, savingOf, withLocked, withRows } from "~/features/proposals/section-post";
import { form, param, perform, show, typedForm } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { noteWriter } from "~/web/presence.server";
import { proposalsTerms } from "~/words/proposals-terms";

export const meta = pageTitle<typeof loader>(({ locale, data: page }) =>
  page ? `${proposalsTerms[locale].sections[page.section]} — ${page.header.reference}` : "",
);

// After a refusal too: a section that somebody else has saved meanwhile is shown beside what was typed.
export const shouldRevalidate = () => true;

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) =>
  show(args, sectionPage, { reference: param(args, "ref"), slug: param(args, "section") });

export const loader = async (args: LoaderFunctionArgs) => noteWriter(await page(args));

export const action = async (args: ActionFunctionArgs) => {
  const shown = await page(args);
  const { section, header } = shown;
  const posted = await typedForm(args);
  const rows = rowIntent(posted.get("intent"));
  if (rows) return data(withRows(typedValues(nested(posted.entries())), rows));
  const { reference } = header;
  const { seen, done } = savingOf(posted);
  return perform(
    args,
    saveSection,
    form(sectionForm(section), { reference, section, seen, done, reunites: true }, (typed) => withLocked(shown, typed)),
    {
      then: (saved) =>
        afterMeeting(saved, afterSaving(reference, section, { intent: posted.get("intent"), done, ...saved })),
      say: saidOfSaving,
    },
  );
};

export default function DossierSection() {
  const page = useLoaderData<typeof loader>();
  return <SectionEditor key={page.formKey} page={page} answer={useSettledAnswer<typeof action>()} />;
}
