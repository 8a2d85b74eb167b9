import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { putDocumentBack } from "~/features/proposals/put-document-back.server";
import { documentsOf, ledTo, performOnDocument } from "~/web/verbs.server";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, documentsOf(args));

export const action = (args: ActionFunctionArgs) =>
  performOnDocument(args, putDocumentBack, { say: "document-put-back" });
