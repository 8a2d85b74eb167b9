import type { LoaderFunctionArgs } from "@remix-run/node";
import { townSignedFile } from "~/features/awards/town-agreement.server";
import { fetchFile, param } from "~/web/doors.server";
import { joinedPdf } from "~/web/papers.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, townSignedFile, { reference: param(args, "ref") }, joinedPdf);
