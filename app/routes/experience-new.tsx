import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newExperienceForm } from "~/domain/board/experience-form";
import { newExperience } from "~/features/board/experience-editor.server";
import { ExperienceEditorForm } from "~/features/board/experience-editor-form";
import { startExperience } from "~/features/board/save-experience.server";
import { form, perform, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { boardWords } from "~/words/board";

export const meta = pageTitle(({ locale }) => boardWords[locale].editor.newTitle);

export const loader = (args: LoaderFunctionArgs) => {
  const asked = searchOf(args);
  return show(args, newExperience, { town: asked.get("commune"), dossier: asked.get("dossier") });
};

export const action = (args: ActionFunctionArgs) =>
  perform(args, startExperience, form(newExperienceForm, {}), {
    then: ({ slug }) => `/experiences/${slug}`,
    say: "experience-saved",
  });

export default function NewExperience() {
  return <ExperienceEditorForm page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
