import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { restoringForm } from "~/features/awards/letter-model-forms";
import { letterVersionsPage } from "~/features/awards/letter-models-page.server";
import { LetterVersions } from "~/features/awards/letter-models-view";
import { restoreLetterModel } from "~/features/awards/save-letter-model.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { letterModelWords } from "~/words/letter-models";

export const meta = pageTitle(
  ({ locale }) => `${letterModelWords[locale].versions} — ${letterModelWords[locale].title}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, letterVersionsPage, { slug: param(args, "modele") });

export const action = (args: ActionFunctionArgs) => {
  const slug = param(args, "modele");
  return perform(args, restoreLetterModel, form(restoringForm, { slug }), {
    then: `/gestion/lettres/${slug}/versions`,
    say: "version-restored",
  });
};

export default function DeskLetterModelVersions() {
  return <LetterVersions page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
