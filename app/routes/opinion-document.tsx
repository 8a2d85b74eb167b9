import type { LoaderFunctionArgs } from "@remix-run/node";
import { opinionDocument } from "~/features/opinions/opinion-page.server";
import { fetchFile, param } from "~/web/doors.server";
import { storedFile } from "~/web/files.server";
import { sha256 } from "~/web/session.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(
    args,
    opinionDocument,
    { tokenHash: sha256(param(args, "jeton")), documentId: param(args, "id") },
    storedFile,
  );
