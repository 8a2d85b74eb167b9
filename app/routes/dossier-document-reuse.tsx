import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { paperToReuse, reusePaper } from "~/features/proposals/reuse-paper.server";
import { performCopy } from "~/web/copies.server";
import { param } from "~/web/doors.server";
import { documentsOf, ledTo } from "~/web/verbs.server";

export const loader = (args: LoaderFunctionArgs) => ledTo(args, documentsOf(args));

export const action = (args: ActionFunctionArgs) =>
  performCopy(args, {
    asked: { reference: param(args, "ref"), documentId: param(args, "id") },
    find: paperToReuse,
    command: reusePaper,
    folder: `dossiers/${param(args, "ref")}`,
    then: documentsOf(args),
    say: "document-reused",
    same: "already-attached",
  });
