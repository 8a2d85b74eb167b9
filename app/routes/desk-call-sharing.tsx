import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sharingPage } from "~/features/awards/sharing-page.server";
import { SharingView } from "~/features/awards/sharing-view";
import { param, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { solveAll } from "~/web/solver.server";
import { sharingWords } from "~/words/sharing";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${sharingWords[locale].title} — ${data?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, sharingPage, { reference: param(args, "annee"), search: searchOf(args), solveAll });

export default function DeskCallSharing() {
  return <SharingView page={useLoaderData<typeof loader>()} />;
}
