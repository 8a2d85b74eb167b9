import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MODEL_CHARS_MAX } from "~/domain/awards/letters";
import { nested, typedValues } from "~/domain/shared/nested-form";
import { LetterModelEditor } from "~/features/awards/letter-model-editor";
import { letterModelForm } from "~/features/awards/letter-model-forms";
import { letterModelPage } from "~/features/awards/letter-models-page.server";
import { letterTrial } from "~/features/awards/letter-trial.server";
import { saveLetterModel } from "~/features/awards/save-letter-model.server";
import { form, param, perform, show, typedForm } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { awardsTerms } from "~/words/awards-terms";

export const meta = pageTitle<typeof loader>(({ locale, data: page }) =>
  page ? awardsTerms[locale].notifications[page.kind] : "",
);

export const loader = (args: LoaderFunctionArgs) => show(args, letterModelPage, { slug: param(args, "modele") });

export const action = async (args: ActionFunctionArgs) => {
  const slug = param(args, "modele");
  const posted = await typedForm(args);
  if (posted.get("intent") === "essayer") {
    const asked = (name: string) => String(posted.get(name) ?? "").slice(0, MODEL_CHARS_MAX);
    const trial = await show(args, letterTrial, { slug, body: asked("body"), reference: asked("reference") });
    return data({ problems: {}, values: typedValues(nested(posted.entries())), refusal: null, trial });
  }
  return perform(args, saveLetterModel, form(letterModelForm, { slug }), {
    then: `/gestion/lettres/${slug}`,
    say: "saved",
  });
};

export default function DeskLetterModel() {
  return <LetterModelEditor page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
