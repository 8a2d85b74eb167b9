import type { LoaderFunctionArgs } from "@remix-run/node";
import { rejectionLetter } from "~/features/proposals/rejection-letter.server";
import { fetchFile, param } from "~/web/doors.server";
import { pdfFile } from "~/web/papers.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, rejectionLetter, { reference: param(args, "ref") }, pdfFile);
