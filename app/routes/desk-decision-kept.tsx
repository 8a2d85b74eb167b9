import type { LoaderFunctionArgs } from "@remix-run/node";
import { keptDecisionFile } from "~/features/awards/kept-decision.server";
import { fetchFile, param } from "~/web/doors.server";
import { attachment } from "~/web/files.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(
    args,
    keptDecisionFile,
    { reference: param(args, "id") },
    ({ fileName, content }) => new Response(content, { headers: attachment(fileName, "application/json") }),
  );
