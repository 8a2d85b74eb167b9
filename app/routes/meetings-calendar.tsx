import type { LoaderFunctionArgs } from "@remix-run/node";
import { meetingsCalendar } from "~/features/meetings/meeting-calendar.server";
import { calendarResponse } from "~/web/calendar-file.server";
import { fetchFile } from "~/web/doors.server";

export const loader = (args: LoaderFunctionArgs) => fetchFile(args, meetingsCalendar, {}, calendarResponse);
