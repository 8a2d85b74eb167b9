import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { documentToKeep, keepDocument } from "~/features/proposals/keep-document.server";
import { performCopy } from "~/web/copies.server";
import { param } from "~/web/doors.server";
import { documentsOf, ledTo } from "~/web/verbs.server";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, documentsOf(args));

export const action = (args: ActionFunctionArgs) =>
  performCopy(args, {
    asked: { reference: param(args, "ref"), documentId: param(args, "id") },
    find: documentToKeep,
    command: keepDocument,
    folder: "communes",
    then: documentsOf(args),
    say: "safe-document-taken-over",
    same: "already-in-safe",
  });
