import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { versionNamed } from "~/domain/proposals/history";
import { settlingForm } from "~/domain/proposals/settling";
import { choicePage } from "~/features/proposals/choice-page.server";
import { ChoiceView } from "~/features/proposals/choice-view";
import { settleSection } from "~/features/proposals/settle-section.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { togetherWords } from "~/words/together";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${togetherWords[locale].choice.title} — ${data?.header.reference ?? ""}`,
);

const asked = (args: LoaderFunctionArgs | ActionFunctionArgs) => ({
  reference: param(args, "ref"),
  slug: param(args, "section"),
  version: versionNamed(param(args, "version")),
});

export const loader = (args: LoaderFunctionArgs) => show(args, choicePage, asked(args));

export const action = (args: ActionFunctionArgs) => {
  const { reference, slug, version } = asked(args);
  return perform(args, settleSection, form(settlingForm, { reference, slug, version }), {
    then: `/dossiers/${reference}/${slug}`,
    say: "versions-settled",
  });
};

export default function DossierVersionChoice() {
  return <ChoiceView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
