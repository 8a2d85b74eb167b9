import type { LoaderFunctionArgs } from "@remix-run/node";
import { decisionRecord } from "~/features/awards/decision-record.server";
import { fetchFile, param } from "~/web/doors.server";
import { pdfFile } from "~/web/papers.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, decisionRecord, { reference: param(args, "id") }, pdfFile);
