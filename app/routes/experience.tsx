import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { experiencePage } from "~/features/board/experience-page.server";
import { ExperienceView } from "~/features/board/experience-view";
import { param, show } from "~/web/doors.server";
import { env } from "~/web/env.server";
import { pageTitle } from "~/web/page-title";
import { boardWords } from "~/words/board";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => data?.text.title || boardWords[locale].page.untitled,
);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, experiencePage, { slug: param(args, "slug"), base: env().PUBLIC_URL });

export default function Experience() {
  return <ExperienceView page={useLoaderData<typeof loader>()} />;
}
