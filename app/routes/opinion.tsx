import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { opinionAnswerForm } from "~/domain/proposals/opinions";
import { answerOpinion } from "~/features/opinions/answer-opinion.server";
import { opinionPage } from "~/features/opinions/opinion-page.server";
import { OpinionView } from "~/features/opinions/opinion-view";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { sha256 } from "~/web/session.server";
import { opinionsWords } from "~/words/opinions";

// The token is in this address: nothing on the page may pass it on.
export const headers = () => ({ "Referrer-Policy": "same-origin", "X-Robots-Tag": "noindex" });
export const handle = { scripts: false };
export const meta = pageTitle<typeof loader>(({ locale, data }) =>
  data?.open ? opinionsWords[locale].page.title(data.open.townName) : opinionsWords[locale].page.closedTitle,
);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, opinionPage, { tokenHash: sha256(param(args, "jeton")) });

export const action = (args: ActionFunctionArgs) =>
  perform(args, answerOpinion, form(opinionAnswerForm, { tokenHash: sha256(param(args, "jeton")) }), {
    then: `/avis/${param(args, "jeton")}`,
    say: "opinion-sent",
  });

export default function Opinion() {
  const { jeton } = useParams();
  return (
    <OpinionView
      page={useLoaderData<typeof loader>()}
      path={`/avis/${jeton}`}
      answer={useActionData<typeof action>()}
    />
  );
}
