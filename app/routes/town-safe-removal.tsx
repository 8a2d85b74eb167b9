import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { takeFromSafe } from "~/features/network/keep-in-safe.server";
import { param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const SAFE = "/espace/commune/documents";

export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(request.url).pathname), SAFE));

export const action = (args: ActionFunctionArgs) =>
  perform(
    args,
    takeFromSafe,
    { documentId: param(args, "id") },
    { then: ({ townSlug }) => `${SAFE}?commune=${townSlug}`, back: SAFE, say: "safe-document-removed" },
  );
