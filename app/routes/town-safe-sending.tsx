import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { safeUpload } from "~/features/network/safe-upload.server";
import { searchOf } from "~/web/doors.server";
import { asJson, sendUpload } from "~/web/uploads.server";
import { href, localeOf } from "~/words/locale";

export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(request.url).pathname), "/espace/commune/documents"));

/** Where the script of the safe sends a file; without it the form posts to the page itself. */
export const action = async (args: ActionFunctionArgs) =>
  asJson(await sendUpload(args, safeUpload(searchOf(args).get("commune"))));
