import type { LoaderFunctionArgs } from "@remix-run/node";
import { signedCharter } from "~/features/network/signed-charter.server";
import { fetchFile, param } from "~/web/doors.server";
import { pdfFile } from "~/web/papers.server";

export const loader = (args: LoaderFunctionArgs) => fetchFile(args, signedCharter, { id: param(args, "id") }, pdfFile);
