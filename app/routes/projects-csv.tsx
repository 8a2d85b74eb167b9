import type { LoaderFunctionArgs } from "@remix-run/node";
import { projectsAsked } from "~/features/public/projects-asked";
import { projectFileRows } from "~/features/public/projects-file";
import { projectRows } from "~/features/public/projects-page.server";
import { csvResponse } from "~/web/csv-file.server";
import { fetchFile, searchOf } from "~/web/doors.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, projectRows, projectsAsked(searchOf(args)), ({ locale, on, lines }) =>
    csvResponse(`projets-${on}.csv`, projectFileRows(locale, lines)),
  );
