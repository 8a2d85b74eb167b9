import type { LoaderFunctionArgs } from "@remix-run/node";
import { callCalendar } from "~/features/calls/call-calendar.server";
import { calendarResponse } from "~/web/calendar-file.server";
import { fetchFile, param } from "~/web/doors.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, callCalendar, { reference: param(args, "annee") }, calendarResponse);
