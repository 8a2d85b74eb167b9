import type { LoaderFunctionArgs } from "@remix-run/node";
import { keptRanking } from "~/features/reviews/kept-ranking.server";
import { fetchFile, param } from "~/web/doors.server";
import { attachment } from "~/web/files.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(
    args,
    keptRanking,
    { reference: param(args, "annee") },
    ({ fileName, content }) => new Response(content, { headers: attachment(fileName, "application/json") }),
  );
