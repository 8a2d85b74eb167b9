import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { reopenComment } from "~/features/proposals/comment-section.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) =>
  `/dossiers/${param(args, "ref")}/${param(args, "section")}#commentaires`;

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), page(args)));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    reopenComment,
    { reference: param(args, "ref"), commentId: param(args, "id") },
    { then: page(args), back: page(args), say: "comment-reopened" },
  );
