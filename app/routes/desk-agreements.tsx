import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AgreementTable } from "~/features/awards/agreement-table";
import { agreementsPage } from "~/features/awards/agreements-page.server";
import { searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { awardsWords } from "~/words/awards";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => awardsWords[locale].agreements.title);

export const loader = (args: LoaderFunctionArgs) => {
  const search = searchOf(args);
  return show(args, agreementsPage, { status: search.get("statut") ?? "", after: search.get("apres") ?? "" });
};

export default function DeskAgreements() {
  return <AgreementTable page={useLoaderData<typeof loader>()} />;
}
