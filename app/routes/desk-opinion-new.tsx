import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { opinionForm } from "~/domain/proposals/opinions";
import { askOpinion } from "~/features/desk/ask-opinion.server";
import { opinionAsking } from "~/features/desk/desk-opinions.server";
import { OpinionEditor } from "~/features/desk/opinion-editor";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { freshToken } from "~/web/session.server";
import { opinionsWords } from "~/words/opinions";

export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(
  ({ locale, data }) => `${opinionsWords[locale].ask} — ${data?.reference ?? ""}`,
);

export const loader = (args: LoaderFunctionArgs) => show(args, opinionAsking, { reference: param(args, "ref") });

export const action = (args: ActionFunctionArgs) => {
  const reference = param(args, "ref");
  const { token, hash } = freshToken();
  return perform(args, askOpinion, form(opinionForm, { reference, token, tokenHash: hash }), {
    then: `/gestion/dossiers/${reference}#avis`,
    say: "opinion-asked",
  });
};

export default function DeskOpinionNew() {
  return <OpinionEditor page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
