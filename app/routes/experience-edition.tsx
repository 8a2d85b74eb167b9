import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { experienceChangeForm, experienceCorrectionForm } from "~/domain/board/experience-form";
import { experienceEditor } from "~/features/board/experience-editor.server";
import { ExperienceEditorForm } from "~/features/board/experience-editor-form";
import { saveExperience } from "~/features/board/save-experience.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { boardWords } from "~/words/board";

export const meta = pageTitle(({ locale }) => boardWords[locale].editor.editTitle);

export const loader = (args: LoaderFunctionArgs) => show(args, experienceEditor, { slug: param(args, "slug") });

export const action = async (args: ActionFunctionArgs) => {
  const slug = param(args, "slug");
  const { saved } = await show(args, experienceEditor, { slug });
  const schema = saved?.isPublished ? experienceCorrectionForm : experienceChangeForm;
  return perform(args, saveExperience, form(schema, { slug }), {
    then: (value) => `/experiences/${value.slug}`,
    say: saved?.isPublished ? "experience-corrected" : "experience-saved",
  });
};

export default function ExperienceEdition() {
  return <ExperienceEditorForm page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
