import type { LoaderFunctionArgs } from "@remix-run/node";
import { listOf } from "~/features/reviews/desk-addresses";
import { readingsFileRows } from "~/features/reviews/readings-file";
import { readingsFile } from "~/features/reviews/readings-page.server";
import { csvResponse } from "~/web/csv-file.server";
import { fetchFile, param, searchOf } from "~/web/doors.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(
    args,
    readingsFile,
    { reference: param(args, "annee"), list: listOf(searchOf(args).get("liste")) },
    (file) => csvResponse(`lectures-${file.reference}.csv`, readingsFileRows(file)),
  );
