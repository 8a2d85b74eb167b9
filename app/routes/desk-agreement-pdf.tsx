import type { LoaderFunctionArgs } from "@remix-run/node";
import { deskAgreementFile } from "~/features/awards/desk-agreement.server";
import { fetchFile, param } from "~/web/doors.server";
import { pdfFile } from "~/web/papers.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, deskAgreementFile, { reference: param(args, "ref") }, pdfFile);
