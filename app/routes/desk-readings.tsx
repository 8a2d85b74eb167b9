import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOf } from "~/features/reviews/desk-addresses";
import { readingsPage } from "~/features/reviews/readings-page.server";
import { ReadingsView } from "~/features/reviews/readings-view";
import { param, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { readingsWords } from "~/words/readings";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${readingsWords[locale].title} — ${data?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => {
  const search = searchOf(args);
  return show(args, readingsPage, {
    reference: param(args, "annee"),
    list: listOf(search.get("liste")),
    after: search.get("apres") ?? "",
  });
};

export default function DeskReadings() {
  return <ReadingsView page={useLoaderData<typeof loader>()} />;
}
