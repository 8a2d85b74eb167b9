import type { LoaderFunctionArgs } from "@remix-run/node";
import { deskSignedFile } from "~/features/awards/desk-agreement.server";
import { fetchFile, param } from "~/web/doors.server";
import { joinedPdf } from "~/web/papers.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, deskSignedFile, { reference: param(args, "ref") }, joinedPdf);
