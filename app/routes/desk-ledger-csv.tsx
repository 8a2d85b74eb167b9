import type { LoaderFunctionArgs } from "@remix-run/node";
import { ledgerAsked } from "~/features/fund/ledger-asked";
import { ledgerFileRows } from "~/features/fund/ledger-file";
import { ledgerRows } from "~/features/fund/ledger-page.server";
import { csvResponse } from "~/web/csv-file.server";
import { fetchFile, searchOf } from "~/web/doors.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, ledgerRows, ledgerAsked(searchOf(args)), ({ year, locale, lines }) =>
    csvResponse(`grand-livre-${year}.csv`, ledgerFileRows(locale, lines)),
  );
