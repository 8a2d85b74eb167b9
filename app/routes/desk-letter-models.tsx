import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { letterModelsPage } from "~/features/awards/letter-models-page.server";
import { LetterModels } from "~/features/awards/letter-models-view";
import { show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { letterModelWords } from "~/words/letter-models";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => letterModelWords[locale].title);

export const loader = (args: LoaderFunctionArgs) => show(args, letterModelsPage, {});

export default function DeskLetterModels() {
  return <LetterModels page={useLoaderData<typeof loader>()} />;
}
