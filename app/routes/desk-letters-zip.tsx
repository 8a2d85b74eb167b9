import type { LoaderFunctionArgs } from "@remix-run/node";
import { lettersZip } from "~/features/awards/letter-files.server";
import { fetchFile, param } from "~/web/doors.server";
import { zipFile } from "~/web/files.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, lettersZip, { reference: param(args, "id") }, zipFile);
