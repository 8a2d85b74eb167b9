import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { markUseful, unmarkUseful } from "~/features/board/mark-useful.server";
import { param, perform, typedForm } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

const page = (args: LoaderFunctionArgs | ActionFunctionArgs) => `/experiences/${param(args, "slug")}`;

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), page(args)));

export const action = async (args: ActionFunctionArgs) => {
  const command = (await typedForm(args)).get("utile") === "non" ? unmarkUseful : markUseful;
  return perform(args, command, { slug: param(args, "slug") }, { then: page(args), back: page(args) });
};
