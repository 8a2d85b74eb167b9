import type { LoaderFunctionArgs } from "@remix-run/node";
import { deskAmendmentFile } from "~/features/awards/amendment-file.server";
import { fetchFile, param } from "~/web/doors.server";
import { pdfFile } from "~/web/papers.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, deskAmendmentFile, { reference: param(args, "ref") }, pdfFile);
