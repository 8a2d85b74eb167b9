import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { townExperiences } from "~/features/board/town-experiences.server";
import { TownExperiencesView } from "~/features/board/town-experiences-view";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { boardWords } from "~/words/board";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => boardWords[locale].town.title);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, townExperiences, { town: searchOf(args).get("commune") });

export default function SpaceExperiences() {
  return <TownExperiencesView page={useLoaderData<typeof loader>()} />;
}
