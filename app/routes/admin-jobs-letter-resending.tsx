import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { resendStuckLetter } from "~/features/audit/resend-letter.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const PAGE = "/admin/taches";

export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(request.url).pathname), PAGE));

export const action = (args: ActionFunctionArgs) =>
  perform(args, resendStuckLetter, { id: param(args, "id") }, { then: PAGE, back: PAGE, say: "letter-resent" });
