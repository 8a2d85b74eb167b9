import type { LoaderFunctionArgs } from "@remix-run/node";
import { deskRejectionLetter } from "~/features/desk/rejection-letter.server";
import { fetchFile, param } from "~/web/doors.server";
import { pdfFile } from "~/web/papers.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, deskRejectionLetter, { reference: param(args, "ref") }, pdfFile);
