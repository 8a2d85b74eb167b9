import type { LoaderFunctionArgs } from "@remix-run/node";
import { documentsZip } from "~/features/proposals/documents-zip.server";
import { fetchFile, param } from "~/web/doors.server";
import { zipFile } from "~/web/files.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, documentsZip, { reference: param(args, "ref") }, zipFile);
