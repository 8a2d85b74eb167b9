import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { takingDownForm } from "~/domain/board/comments";
import { CommentHidingView } from "~/features/board/comment-form";
import { commentHiding } from "~/features/board/comment-pages.server";
import { hideComment } from "~/features/board/hide-comment.server";
import { form, param, perform, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { boardWords } from "~/words/board";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => boardWords[locale].hiding.title);

const named = (args: LoaderFunctionArgs | ActionFunctionArgs) => ({
  slug: param(args, "slug"),
  commentId: param(args, "id"),
});

export const loader = (args: LoaderFunctionArgs) => show(args, commentHiding, named(args));

export const action = (args: ActionFunctionArgs) =>
  perform(args, hideComment, form(takingDownForm, named(args)), {
    then: ({ slug }) => `/experiences/${slug}#commentaires`,
    say: "comment-hidden",
  });

export default function ExperienceCommentHiding() {
  return <CommentHidingView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
