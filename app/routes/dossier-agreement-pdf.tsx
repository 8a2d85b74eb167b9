import type { LoaderFunctionArgs } from "@remix-run/node";
import { townAgreementFile } from "~/features/awards/town-agreement.server";
import { fetchFile, param } from "~/web/doors.server";
import { pdfFile } from "~/web/papers.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, townAgreementFile, { reference: param(args, "ref") }, pdfFile);
