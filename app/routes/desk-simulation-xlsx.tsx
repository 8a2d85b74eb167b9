import type { LoaderFunctionArgs } from "@remix-run/node";
import { simulationSheet } from "~/features/awards/simulations/simulation-table";
import { simulationPage } from "~/features/awards/simulations/simulations-page.server";
import { fetchFile } from "~/web/doors.server";
import { simulationOf } from "~/web/simulation-address.server";
import { xlsxResponse } from "~/web/xlsx-file.server";
import { localeOf } from "~/words/locale";
import { simulationsWords } from "~/words/simulations";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, simulationPage, simulationOf(args).one, (page) => {
    const locale = localeOf(new URL(args.request.url).pathname);
    const file = `simulation-${page.callReference}.xlsx`;
    return xlsxResponse(file, simulationsWords[locale].title, simulationSheet(locale, page));
  });
