import type { LoaderFunctionArgs } from "@remix-run/node";
import { lettersPrint } from "~/features/awards/letter-files.server";
import { fetchFile, param } from "~/web/doors.server";
import { storedFile } from "~/web/files.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, lettersPrint, { reference: param(args, "id") }, storedFile);
