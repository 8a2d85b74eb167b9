import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { documentToKeep, keepDocument } from "~/features/proposals/keep-document.server";
import { performCopy } from "~/web/copies.server";
import { param } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), `/dossiers/${param(args, "ref")}/pieces`));

export const action = (args: ActionFunctionArgs) =>
  performCopy(args, {
    asked: { reference: param(args, "ref"), documentId: param(args, "id") },
    find: documentToKeep,
    command: keepDocument,
    folder: "communes",
    then: `/dossiers/${param(args, "ref")}/pieces`,
    say: "safe-document-taken-over",
    same: "already-in-safe",
  });
