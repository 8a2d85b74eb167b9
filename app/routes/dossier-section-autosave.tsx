import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { sectionOfSlug } from "~/domain/proposals/sections";
import { saveSection } from "~/features/proposals/save-section.server";
import { sectionForm } from "~/features/proposals/section-form";
import { sectionPage } from "~/features/proposals/section-page.server";
import { PARTLY, savingOf, withLocked } from "~/features/proposals/section-post";
import { form, param, show, typedForm } from "~/web/doors.server";
import { performForScript } from "~/web/script-door.server";
import { href, localeOf } from "~/words/locale";

export const loader = (args: LoaderFunctionArgs) =>
  redirect(
    href(localeOf(new URL(args.request.url).pathname), `/dossiers/${param(args, "ref")}/${param(args, "section")}`),
  );

/** A section saved by its page, while one writes. It can do nothing else: a dossier is filed at another address. */
export const action = async (args: ActionFunctionArgs) => {
  const [reference, slug] = [param(args, "ref"), param(args, "section")];
  const section = sectionOfSlug(slug);
  if (!section) return Response.json({}, { status: 404 });
  const posted = await typedForm(args);
  // The fields that a request leaves locked are not in the form: they stay as they are saved.
  const shown = posted.has(PARTLY) ? await show(args, sectionPage, { reference, slug }) : null;
  const saving = { reference, section, ...savingOf(posted) };
  return performForScript(
    args,
    saveSection,
    form(sectionForm(section), saving, (typed) => (shown ? withLocked(shown, typed) : typed)),
  );
};
