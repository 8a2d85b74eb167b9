import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { versionNamed } from "~/domain/proposals/history";
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
  const before = new Date(asked.get("avant") ?? "");
  return show(args, historyPage, {
    reference: param(args, "ref"),
    section: sectionOfSlug(asked.get("partie") ?? ""),
    version: versionNamed(asked.get("version")),
    since: versionNamed(asked.get("depuis")),
    before: Number.isNaN(before.getTime()) ? null : before,
  });
};

export default function DossierHistory() {
  return <HistoryView page={useLoaderData<typeof loader>()} />;
}
