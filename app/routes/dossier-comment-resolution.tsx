import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { resolveComment } from "~/features/proposals/comment-section.server";
import { commentsOf, ledTo, performOnComment } from "~/web/verbs.server";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, commentsOf(args));

export const action = (args: ActionFunctionArgs) => performOnComment(args, resolveComment, "comment-resolved");
