import type { LoaderFunctionArgs } from "@remix-run/node";
import { documentFile } from "~/features/proposals/document-file.server";
import { fetchFile, param } from "~/web/doors.server";
import { storedFile } from "~/web/files.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, documentFile, { reference: param(args, "ref"), documentId: param(args, "id") }, storedFile);
