import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { validityForm } from "~/domain/proposals/safe";
import { changeValidity } from "~/features/network/keep-in-safe.server";
import { form, param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const SAFE = "/espace/commune/documents";

export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(request.url).pathname), SAFE));

export const action = (args: ActionFunctionArgs) =>
  perform(args, changeValidity, form(validityForm, { documentId: param(args, "id") }), {
    then: ({ townSlug }) => `${SAFE}?commune=${townSlug}`,
    back: SAFE,
    say: "safe-validity-changed",
  });
