import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { projectsAsked } from "~/features/public/projects-asked";
import { ProjectsList } from "~/features/public/projects-list";
import { projectsPage } from "~/features/public/projects-page.server";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { publicWords } from "~/words/public";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => publicWords[locale].projects.title);

export const loader = (args: LoaderFunctionArgs) => show(args, projectsPage, projectsAsked(searchOf(args)));

export default function Projects() {
  return <ProjectsList page={useLoaderData<typeof loader>()} />;
}
