import type { LoaderFunctionArgs } from "@remix-run/node";
import { subsidyRows } from "~/features/transparency/open-data.server";
import { subsidyFile } from "~/features/transparency/subsidy-rows";
import { fetchFile } from "~/web/doors.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(
    args,
    subsidyRows,
    {},
    ({ rows }) =>
      new Response(subsidyFile(rows), {
        headers: {
          "Content-Type": "text/csv; charset=utf-8",
          "Content-Disposition": 'attachment; filename="subventions.csv"',
          "Cache-Control": "no-cache",
        },
      }),
  );
