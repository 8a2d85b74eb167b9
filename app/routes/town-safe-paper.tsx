import type { LoaderFunctionArgs } from "@remix-run/node";
import { safeFile } from "~/features/network/safe-page.server";
import { fetchFile, param } from "~/web/doors.server";
import { storedFile } from "~/web/files.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, safeFile, { documentId: param(args, "id") }, storedFile);
