import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileAsked, rankingSheet } from "~/features/reviews/ranking-file";
import { rankingRows } from "~/features/reviews/ranking-page.server";
import { fetchFile, param, searchOf } from "~/web/doors.server";
import { xlsxResponse } from "~/web/xlsx-file.server";
import { reviewsWords } from "~/words/reviews";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, rankingRows, { reference: param(args, "annee"), ...fileAsked(searchOf(args)) }, (file) =>
    xlsxResponse(
      `classement-${file.reference}.xlsx`,
      reviewsWords[file.locale].ranking.lists[file.list],
      rankingSheet(file),
    ),
  );
