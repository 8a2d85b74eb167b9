import type { LoaderFunctionArgs } from "@remix-run/node";
import { listOf } from "~/features/reviews/desk-addresses";
import { readingsSheet } from "~/features/reviews/readings-file";
import { readingsFile } from "~/features/reviews/readings-page.server";
import { fetchFile, param, searchOf } from "~/web/doors.server";
import { xlsxResponse } from "~/web/xlsx-file.server";
import { readingsWords } from "~/words/readings";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(
    args,
    readingsFile,
    { reference: param(args, "annee"), list: listOf(searchOf(args).get("liste")) },
    (file) =>
      xlsxResponse(`lectures-${file.reference}.xlsx`, readingsWords[file.locale].lists[file.list], readingsSheet(file)),
  );
