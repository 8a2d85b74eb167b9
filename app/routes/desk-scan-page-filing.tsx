import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { filePage } from "~/features/awards/file-scan.server";
import { filingForm } from "~/features/awards/scan-forms";
import { form, param, perform } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) =>
  `/gestion/conventions/numerisations/${param(args, "id")}`;

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), page(args)));

export const action = (args: ActionFunctionArgs) =>
  perform(args, filePage, form(filingForm, { scanId: param(args, "id"), position: Number(param(args, "page")) }), {
    then: page(args),
    back: page(args),
    say: "page-filed",
  });
