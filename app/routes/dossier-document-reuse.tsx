import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paperToReuse, reusePaper } from "~/features/proposals/reuse-paper.server";
import { performCopy } from "~/web/copies.server";
import { param } from "~/web/doors.server";
import { href, localeOf } from "~/words/locale";

export const loader = (args: LoaderFunctionArgs) =>
  redirect(href(localeOf(new URL(args.request.url).pathname), `/dossiers/${param(args, "ref")}/pieces`));

export const action = (args: ActionFunctionArgs) =>
  performCopy(args, {
    asked: { reference: param(args, "ref"), documentId: param(args, "id") },
    find: paperToReuse,
    command: reusePaper,
    folder: `dossiers/${param(args, "ref")}`,
    then: `/dossiers/${param(args, "ref")}/pieces`,
    say: "document-reused",
    same: "already-attached",
  });
