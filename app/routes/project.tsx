import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { projectPage } from "~/features/public/project-page.server";
import { ProjectSheet } from "~/features/public/project-sheet";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { publicWords } from "~/words/public";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data }) => data?.title ?? publicWords[locale].projects.title);

export const loader = (args: LoaderFunctionArgs) => show(args, projectPage, { reference: param(args, "ref") });

export default function Project() {
  return <ProjectSheet page={useLoaderData<typeof loader>()} />;
}
