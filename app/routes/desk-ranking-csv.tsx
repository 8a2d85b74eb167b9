import type { LoaderFunctionArgs } from "@remix-run/node";
import { rankingFileRows } from "~/features/reviews/ranking-file";
import { rankingRows } from "~/features/reviews/ranking-page.server";
import { csvResponse } from "~/web/csv-file.server";
import { fetchFile, param, searchOf } from "~/web/doors.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, rankingRows, { reference: param(args, "annee"), list: searchOf(args).get("liste") ?? "" }, (file) =>
    csvResponse(`classement-${file.reference}.csv`, rankingFileRows(file)),
  );
