import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { amendmentForm } from "~/domain/awards/amendment-form";
import { deskAmendments } from "~/features/awards/amendments-page.server";
import { AmendmentsView } from "~/features/awards/amendments-view";
import { askAmendment } from "~/features/awards/ask-amendment.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { amendmentsWords } from "~/words/amendments";

export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${amendmentsWords[locale].title} — ${data?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, deskAmendments, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  return perform(args, askAmendment, form(amendmentForm, { reference }), {
    then: `/gestion/conventions/${reference}/avenants`,
    say: "amendment-requested",
  });
};

export default function DeskAmendments() {
  return (
    <AmendmentsView page={useLoaderData<typeof loader>()} side="department" answer={useActionData<typeof action>()} />
  );
}
