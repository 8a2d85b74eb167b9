import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OwnMarks } from "~/features/reviews/own-marks";
import { ownMarksPage } from "~/features/reviews/own-marks-page.server";
import { param, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reviewsWords } from "~/words/reviews";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => reviewsWords[locale].own.title);

export const loader = (args: LoaderFunctionArgs) => show(args, ownMarksPage, { reference: param(args, "annee") });

export default function OwnMarksRoute() {
  return <OwnMarks page={useLoaderData<typeof loader>()} />;
}
