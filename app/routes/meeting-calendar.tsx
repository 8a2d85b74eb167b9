import type { LoaderFunctionArgs } from "@remix-run/node";
import { meetingCalendar } from "~/features/meetings/meeting-calendar.server";
import { calendarResponse } from "~/web/calendar-file.server";
import { fetchFile, param } from "~/web/doors.server";

export const loader = (args: LoaderFunctionArgs) =>
  fetchFile(args, meetingCalendar, { reference: param(args, "reference") }, calendarResponse);
