import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssignmentBoard } from "~/features/reviews/assignment-board";
import { assignmentPage } from "~/features/reviews/assignment-page.server";
import { param, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { solve } from "~/web/solver.server";
import { reviewsWords } from "~/words/reviews";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${reviewsWords[locale].assign.title} — ${data?.title ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => {
  const search = searchOf(args);
  const asked = (name: string) => Number.parseInt(search.get(name) ?? "", 10) || null;
  const perDossier = asked("avis");
  return show(args, assignmentPage, {
    reference: param(args, "annee"),
    after: search.get("apres") ?? "",
    plan: perDossier === null ? null : { perDossier, max: asked("max"), solve },
  });
};

export default function DeskAssignments() {
  return <AssignmentBoard page={useLoaderData<typeof loader>()} />;
}
