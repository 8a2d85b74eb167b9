import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ownTieForm } from "~/domain/reviews/tie-form";
import { declareTie } from "~/features/reviews/record-tie.server";
import { tiesPage } from "~/features/reviews/ties-page.server";
import { TiesView } from "~/features/reviews/ties-view";
import { form, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { reviewsWords } from "~/words/reviews";

export const meta = pageTitle(({ locale }) => reviewsWords[locale].ties.title);

export const loader = (args: LoaderFunctionArgs) => show(args, tiesPage, {});

export const action = (args: ActionFunctionArgs) =>
  perform(args, declareTie, form(ownTieForm, {}), { then: "/espace/liens-interet", say: "tie-recorded" });

export default function SpaceTies() {
  return <TiesView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
