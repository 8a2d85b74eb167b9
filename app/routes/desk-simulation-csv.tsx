import type { LoaderFunctionArgs } from "@remix-run/node";
import { simulationFileRows } from "~/features/awards/simulations/simulation-table";
import { simulationPage } from "~/features/awards/simulations/simulations-page.server";
import { csvResponse } from "~/web/csv-file.server";
import { fetchFile } from "~/web/doors.server";
import { simulationOf } from "~/web/simulation-address.server";
import { localeOf } from "~/words/locale";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, simulationPage, simulationOf(args).one, (page) =>
    csvResponse(
      `simulation-${page.callReference}.csv`,
      simulationFileRows(localeOf(new URL(args.request.url).pathname), page),
    ),
  );
