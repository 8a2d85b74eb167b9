import type { LoaderFunctionArgs } from "@remix-run/node";
import { rankingSheet } from "~/features/reviews/ranking-file";
import { rankingRows } from "~/features/reviews/ranking-page.server";
import { fetchFile, param, searchOf } from "~/web/doors.server";
import { xlsxResponse } from "~/web/xlsx-file.server";
import { reviewsWords } from "~/words/reviews";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, rankingRows, { reference: param(args, "annee"), list: searchOf(args).get("liste") ?? "" }, (file) =>
    xlsxResponse(
      `classement-${file.reference}.xlsx`,
      reviewsWords[file.locale].ranking.lists[file.list],
      rankingSheet(file),
    ),
  );
