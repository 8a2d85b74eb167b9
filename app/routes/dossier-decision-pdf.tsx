import type { LoaderFunctionArgs } from "@remix-run/node";
import { decisionLetter } from "~/features/awards/town-decision.server";
import { fetchFile, param } from "~/web/doors.server";
import { pdfFile } from "~/web/papers.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, decisionLetter, { reference: param(args, "ref") }, pdfFile);
