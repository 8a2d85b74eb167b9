import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lettersPage } from "~/features/awards/letter-files.server";
import { LettersView } from "~/features/awards/letters-view";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { letterFileWords } from "~/words/letter-files";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data }) =>
  letterFileWords[locale].title(data?.reference ?? ""),
);

export const loader = (args: LoaderFunctionArgs) => show(args, lettersPage, { reference: param(args, "id") });

export default function DeskLetters() {
  return <LettersView page={useLoaderData<typeof loader>()} />;
}
