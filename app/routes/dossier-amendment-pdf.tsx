import type { LoaderFunctionArgs } from "@remix-run/node";
import { townAmendmentFile } from "~/features/awards/amendment-file.server";
import { fetchFile, param } from "~/web/doors.server";
import { pdfFile } from "~/web/papers.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, townAmendmentFile, { reference: param(args, "ref") }, pdfFile);
