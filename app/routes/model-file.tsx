import type { LoaderFunctionArgs } from "@remix-run/node";
import { modelFile } from "~/features/proposals/model-file.server";
import { fetchFile, param } from "~/web/doors.server";
import { writtenModel } from "~/web/files.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, modelFile, { name: param(args, "nom") }, writtenModel);
