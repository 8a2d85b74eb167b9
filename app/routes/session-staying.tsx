import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { sessionLeft } from "~/web/session.server";
import { href, localeOf } from "~/words/locale";

export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(request.url).pathname), "/espace"));

/** Whoever asks to stay signed in is here, and that is use enough; a page that only asks says that it is unattended. */
export const action = async (args: ActionFunctionArgs) => {
  const left = await sessionLeft(args);
  return left ? json(left) : json({ reason: "sign-in-first" }, { status: 401 });
};
