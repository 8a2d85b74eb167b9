import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rankingPage } from "~/features/reviews/ranking-page.server";
import { RankingTable } from "~/features/reviews/ranking-table";
import { param, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reviewsWords } from "~/words/reviews";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${reviewsWords[locale].ranking.title} — ${data?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => {
  const search = searchOf(args);
  return show(args, rankingPage, {
    reference: param(args, "annee"),
    list: search.get("liste") ?? "",
    order: search.get("ordre") ?? "",
    after: search.get("apres") ?? "",
  });
};

export default function DeskRanking() {
  return <RankingTable page={useLoaderData<typeof loader>()} />;
}
