import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { journalAsked } from "~/features/audit/journal-asked";
import { journalPage } from "~/features/audit/journal-page.server";
import { JournalView } from "~/features/audit/journal-view";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { auditWords } from "~/words/audit";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => auditWords[locale].journal.title);

export const loader = (args: LoaderFunctionArgs) => show(args, journalPage, journalAsked(searchOf(args)));

export default function AdminJournal() {
  return <JournalView page={useLoaderData<typeof loader>()} />;
}
