import type { LoaderFunctionArgs } from "@remix-run/node";
import { scannedPageFile } from "~/features/awards/scans-page.server";
import { fetchFile, param } from "~/web/doors.server";
import { storedFile } from "~/web/files.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, scannedPageFile, { id: param(args, "id"), position: Number(param(args, "page")) }, storedFile);
