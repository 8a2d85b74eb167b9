import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { sectionPresence } from "~/features/proposals/presence.server";
import { param, show, typedForm } from "~/web/doors.server";
import { notePresence } from "~/web/presence.server";
import { href, localeOf } from "~/words/locale";

export const loader = (args: LoaderFunctionArgs) =>
  redirect(
    href(localeOf(new URL(args.request.url).pathname), `/dossiers/${param(args, "ref")}/${param(args, "section")}`),
  );

/** The page says that it is still open, or that it is being left ("fin"), and hears who else writes there. */
export const action = async (args: ActionFunctionArgs) => {
  const here = await show(args, sectionPresence, { reference: param(args, "ref"), slug: param(args, "section") });
  const leaves = (await typedForm(args)).has("fin");
  if (here.writes) await notePresence(here, leaves ? null : new Date());
  return json({ others: here.others });
};
