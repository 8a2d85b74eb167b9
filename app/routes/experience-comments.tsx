import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newCommentForm } from "~/domain/board/comments";
import { CommentWritingView } from "~/features/board/comment-form";
import { commentWriting } from "~/features/board/comment-pages.server";
import { postComment } from "~/features/board/post-comment.server";
import { form, param, perform, searchOf, show } from "~/web/doors.server";
import { pageTitle } from "~/web/page-title";
import { boardWords } from "~/words/board";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => boardWords[locale].comments.newTitle);

export const loader = (args: LoaderFunctionArgs) =>
  show(args, commentWriting, { slug: param(args, "slug"), parentId: searchOf(args).get("reponse") ?? "" });

export const action = (args: ActionFunctionArgs) => {
  const slug = param(args, "slug");
  return perform(args, postComment, form(newCommentForm, { slug }), {
    then: `/experiences/${slug}#commentaires`,
    say: "comment-posted",
  });
};

export default function ExperienceComments() {
  return <CommentWritingView page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
