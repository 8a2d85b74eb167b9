import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { restoringForm, versionNamed } from "~/domain/proposals/history";
import { restorePage } from "~/features/proposals/restore-page.server";
import { restoreSection } from "~/features/proposals/restore-section.server";
import { RestoreView } from "~/features/proposals/restore-view";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { proposalsTerms } from "~/words/proposals-terms";
import { togetherWords } from "~/words/together";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data }) =>
  data ? togetherWords[locale].restore.title(proposalsTerms[locale].sections[data.section], data.version) : "",
);

const asked = (args: LoaderFunctionArgs | ActionFunctionArgs) => ({
  reference: param(args, "ref"),
  slug: param(args, "section"),
  version: versionNamed(param(args, "version")),
});

export const loader = (args: LoaderFunctionArgs) => show(args, restorePage, asked(args));

export const action = (args: ActionFunctionArgs) => {
  const input = asked(args);
  return perform(args, restoreSection, form(restoringForm, input), {
    then: `/dossiers/${input.reference}/${input.slug}`,
    say: "version-restored",
  });
};

export default function DossierVersionRestoring() {
  return <RestoreView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
