import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { experienceList } from "~/features/board/experience-list.server";
import { ExperienceListView } from "~/features/board/experience-list-view";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { boardWords } from "~/words/board";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => boardWords[locale].list.title);

export const loader = (args: LoaderFunctionArgs) => {
  const asked = searchOf(args);
  const said = (name: string) => asked.get(name) ?? "";
  return show(args, experienceList, {
    sector: said("filiere"),
    obstacle: said("frein"),
    town: said("commune"),
    q: said("q"),
    sort: said("tri"),
    after: said("apres"),
    before: said("avant"),
  });
};

export default function Experiences() {
  return <ExperienceListView page={useLoaderData<typeof loader>()} />;
}
