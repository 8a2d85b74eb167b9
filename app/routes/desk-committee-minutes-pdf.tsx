import type { LoaderFunctionArgs } from "@remix-run/node";
import { minutesPaper } from "~/features/committee/minutes-paper.server";
import { fetchFile, param } from "~/web/doors.server";
import { pdfFile } from "~/web/papers.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, minutesPaper, { reference: param(args, "id") }, pdfFile);
