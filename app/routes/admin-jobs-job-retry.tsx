import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { retryStuckJob } from "~/features/audit/retry-job.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const PAGE = "/admin/taches";

export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(request.url).pathname), PAGE));

export const action = (args: ActionFunctionArgs) =>
  perform(args, retryStuckJob, { id: param(args, "id") }, { then: PAGE, back: PAGE, say: "job-retried" });
