import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { Command } from "~/features/visit.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

type Args = LoaderFunctionArgs | ActionFunctionArgs;

/** An address that only takes posts: whoever looks at it is led to the page where its form stands. */
export const ledTo = ({ request }: Args, page: string) => redirect(href(localeOf(new URL(request.url).pathname), page));

/** The page of a dossier's documents. */
export const documentsOf = (args: Args) => `/dossiers/${param(args, "ref")}/pieces`;
/** Where the comments of a section stand. */
export const commentsOf = (args: Args) => `/dossiers/${param(args, "ref")}/${param(args, "section")}#commentaires`;

/** What is done with one document of a dossier, on the page of all. `undo`: the verb that takes it back. */
export function performOnDocument(
  args: ActionFunctionArgs,
  command: Command<{ reference: string; documentId: string }>,
  { say, undo }: { say: string; undo?: string },
) {
  const [page, documentId] = [documentsOf(args), param(args, "id")];
  return perform(
    args,
    command,
    { reference: param(args, "ref"), documentId },
    { then: page, back: page, say, ...(undo ? { undo: `${page}/${documentId}/${undo}` } : {}) },
  );
}

/** What is done with one comment on a section, where it stands. */
export const performOnComment = (
  args: ActionFunctionArgs,
  command: Command<{ reference: string; commentId: string }>,
  say: string,
) =>
  perform(
    args,
    command,
    { reference: param(args, "ref"), commentId: param(args, "id") },
    { then: commentsOf(args), back: commentsOf(args), say },
  );
