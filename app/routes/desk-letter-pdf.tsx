import type { LoaderFunctionArgs } from "@remix-run/node";
import { deskLetter } from "~/features/awards/letter-files.server";
import { fetchFile, param } from "~/web/doors.server";
import { pdfFile } from "~/web/papers.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, deskLetter, { reference: param(args, "id"), number: param(args, "numero") }, pdfFile);
