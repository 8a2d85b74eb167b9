import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAsked, rankingFileRows } from "~/features/reviews/ranking-file";
import { rankingRows } from "~/features/reviews/ranking-page.server";
import { csvResponse } from "~/web/csv-file.server";
import { fetchFile, param, searchOf } from "~/web/doors.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, rankingRows, { reference: param(args, "annee"), ...fileAsked(searchOf(args)) }, (file) =>
    csvResponse(`classement-${file.reference}.csv`, rankingFileRows(file)),
  );
