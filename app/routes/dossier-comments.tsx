import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sectionCommentForm } from "~/domain/proposals/comment-form";
import { commentSection } from "~/features/proposals/comment-section.server";
import { commentsPage } from "~/features/proposals/comments-page.server";
import { CommentsView } from "~/features/proposals/section-comments";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { proposalsTerms } from "~/words/proposals-terms";
import { togetherWords } from "~/words/together";

export const meta = pageTitle<typeof loader>(({ locale, data }) =>
  data ? togetherWords[locale].comments.pageTitle(proposalsTerms[locale].sections[data.section]) : "",
);

const asked = (args: LoaderFunctionArgs | ActionFunctionArgs) => ({
  reference: param(args, "ref"),
  slug: param(args, "section"),
});

export const loader = (args: LoaderFunctionArgs) => show(args, commentsPage, asked(args));

export const action = (args: ActionFunctionArgs) => {
  const { reference, slug } = asked(args);
  return perform(args, commentSection, form(sectionCommentForm, { reference, slug }), {
    then: `/dossiers/${reference}/${slug}#commentaires`,
    say: "section-commented",
  });
};

export default function DossierComments() {
  return <CommentsView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
