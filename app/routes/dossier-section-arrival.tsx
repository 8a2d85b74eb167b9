import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { nested } from "~/domain/shared/nested-form";
import { savingOf } from "~/features/proposals/section-post";
import { textArrival } from "~/features/proposals/text-arrival.server";
import { param, show, typedForm } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

export const loader = (args: LoaderFunctionArgs) =>
  redirect(
    href(localeOf(new URL(args.request.url).pathname), `/dossiers/${param(args, "ref")}/${param(args, "section")}`),
  );

/** A browser that still holds a text asks whether the portal has it. Posted, because a text is too long for an address. */
export const action = async (args: ActionFunctionArgs) => {
  const posted = await typedForm(args);
  const asked = { reference: param(args, "ref"), slug: param(args, "section"), seen: savingOf(posted).seen };
  const { arrived } = await show(args, textArrival, { ...asked, typed: nested(posted.entries()) });
  return json({ arrived });
};
