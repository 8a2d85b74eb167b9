import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssignmentBoard } from "~/features/reviews/assignment-board";
import { assignmentPage } from "~/features/reviews/assignment-page.server";
import { param, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reviewsWords } from "~/words/reviews";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${reviewsWords[locale].assign.title} — ${data?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => {
  const search = searchOf(args);
  const wanted = Number.parseInt(search.get("avis") ?? "", 10);
  return show(args, assignmentPage, {
    reference: param(args, "annee"),
    perDossier: Number.isNaN(wanted) ? null : wanted,
    after: search.get("apres") ?? "",
  });
};

export default function DeskAssignments() {
  return <AssignmentBoard page={useLoaderData<typeof loader>()} />;
}
