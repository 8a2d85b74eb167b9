import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sectionOfSlug } from "~/domain/proposals/sections";
import { historyPage } from "~/features/proposals/history-page.server";
import { HistoryView } from "~/features/proposals/history-view";
import { param, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { proposalsWords } from "~/words/proposals";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${proposalsWords[locale].history.title} — ${data?.header.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => {
  const asked = searchOf(args);
  const version = Number(/^\d{1,6}$/.exec(asked.get("version") ?? "")?.[0] ?? 0);
  return show(args, historyPage, {
    reference: param(args, "ref"),
    section: sectionOfSlug(asked.get("partie") ?? "") ?? "",
    version,
  });
};

export default function DossierHistory() {
  return <HistoryView page={useLoaderData<typeof loader>()} />;
}
