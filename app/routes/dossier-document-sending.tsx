import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { documentUpload } from "~/features/proposals/document-upload.server";
import { param, searchOf } from "~/web/doors.server";
import { asJson, sendUpload } from "~/web/uploads.server";
import { ledTo } from "~/web/verbs.server";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, `/dossiers/${param(args, "ref")}/pieces`);

/** Where the script of the documents page sends a file; without it the form posts to the page itself. */
export const action = async (args: ActionFunctionArgs) =>
  asJson(await sendUpload(args, documentUpload(param(args, "ref"), searchOf(args).get("piece"))));
