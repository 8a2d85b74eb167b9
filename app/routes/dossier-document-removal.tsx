import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { removeDocument } from "~/features/proposals/remove-document.server";
import { documentsOf, ledTo, performOnDocument } from "~/web/verbs.server";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, documentsOf(args));

export const action = (args: ActionFunctionArgs) =>
  performOnDocument(args, removeDocument, { say: "document-removed", undo: "remise" });
