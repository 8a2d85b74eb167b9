import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { removeDocument } from "~/features/proposals/remove-document.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), `/dossiers/${param(args, "ref")}/pieces`));

export const action = (args: ActionFunctionArgs) => {
  const page = `/dossiers/${param(args, "ref")}/pieces`;
  return perform(
    args,
    removeDocument,
    { reference: param(args, "ref"), documentId: param(args, "id") },
    { then: page, back: page, say: "document-removed", undo: `${page}/${param(args, "id")}/remise` },
  );
};
