import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { SCANS, scanUpload } from "~/features/awards/send-scan.server";
import { asJson, sendUpload } from "~/web/uploads.server";
import { href, localeOf } from "~/words/locale";

export const loader = (args: LoaderFunctionArgs) => redirect(href(localeOf(new URL(args.request.url).pathname), SCANS));

/** Where the script of the page of scans sends a file; without it the form posts to the page itself. */
export const action = async (args: ActionFunctionArgs) => asJson(await sendUpload(args, scanUpload));
