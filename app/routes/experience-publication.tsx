import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { publicationForm } from "~/domain/board/experience-form";
import { publicationPage } from "~/features/board/publication-pages.server";
import { PublicationView } from "~/features/board/publication-views";
import { publishExperience } from "~/features/board/publish-experience.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { boardWords } from "~/words/board";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => boardWords[locale].publication.title);

export const loader = (args: LoaderFunctionArgs) => show(args, publicationPage, { slug: param(args, "slug") });

export const action = (args: ActionFunctionArgs) =>
  perform(args, publishExperience, form(publicationForm, { slug: param(args, "slug") }), {
    then: ({ slug }) => `/experiences/${slug}`,
    say: "experience-published",
  });

export default function ExperiencePublication() {
  return <PublicationView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
