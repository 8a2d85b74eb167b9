import type { LoaderFunctionArgs } from "@remix-run/node";
import { publicDecisionFile } from "~/features/transparency/public-decision.server";
import { fetchFile, param } from "~/web/doors.server";
import { pdfFile } from "~/web/papers.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, publicDecisionFile, { reference: param(args, "id") }, pdfFile);
