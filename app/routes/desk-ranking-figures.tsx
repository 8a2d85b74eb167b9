import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { figuresPage } from "~/features/reviews/figures-page.server";
import { FiguresView } from "~/features/reviews/figures-view";
import { param, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { computationWords } from "~/words/computation";
import { figuresWords } from "~/words/figures";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) =>
    `${data?.dossier ? computationWords[locale].title(data.dossier.reference) : figuresWords[locale].title} — ${data?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, figuresPage, { reference: param(args, "annee"), dossier: searchOf(args).get("dossier") ?? "" });

export default function DeskRankingFigures() {
  return <FiguresView page={useLoaderData<typeof loader>()} />;
}
