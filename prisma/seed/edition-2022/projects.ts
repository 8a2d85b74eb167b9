import * as z from "zod";
import { OBSTACLES, SECTORS } from "~/domain/proposals/options";
import { addDays } from "~/domain/shared/calendar";
import type { Project } from "../dossier/project";
import written from "./proposals.json";

/** Two readers' marks, one digit a criterion in the order of the grid. None for the dossier that was not admitted. */
const project = z.object({
  town: z.string(),
  title: z.string(),
  summary: z.string(),
  sector: z.enum(SECTORS),
  obstacles: z.array(z.enum(OBSTACLES)),
  requested: z.number(),
  total: z.number(),
  recipients: z.number(),
  awarded: z.number(),
  marks: z.array(z.string()),
});

export type Project2022 = Project & {
  awarded: number;
  marks: readonly string[];
  /** When it was begun, and when it was filed. */
  begun: [day: string, time: string];
  filed: [day: string, time: string];
};

/** A working day: what would fall on a weekend is done on the Monday. */
export function workingDay(day: string, later = 0): string {
  const on = addDays(day, later);
  const weekday = new Date(`${on}T12:00:00Z`).getUTCDay();
  return addDays(on, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}
export const minutesAfter = (hour: number, minutes: number) =>
  `${String(hour + Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** In the order in which they were begun, hence of their references. The last ones leave it to the last evening. */
const FILED: readonly [string, string][] = [
  ["2022-06-08", "16:20"],
  ["2022-06-09", "11:05"],
  ["2022-06-10", "09:12"],
  ["2022-06-07", "17:48"],
  ["2022-06-09", "15:30"],
  ["2022-06-10", "12:02"],
  ["2022-06-10", "18:37"],
  ["2022-06-08", "10:10"],
  ["2022-06-10", "23:41"],
  ["2022-06-09", "09:50"],
  ["2022-06-10", "14:25"],
  ["2022-06-08", "14:55"],
  ["2022-06-10", "21:18"],
  ["2022-06-07", "11:30"],
  ["2022-06-09", "17:59"],
  ["2022-06-10", "16:04"],
  ["2022-06-10", "10:46"],
  ["2022-06-10", "20:33"],
];

export const PROJECTS: readonly Project2022[] = z
  .array(project)
  .parse(written)
  .map((facts, i) => ({
    ...facts,
    startsOn: "2022-09-01",
    endsOn: i % 3 === 0 ? "2023-08-31" : "2023-06-30",
    confirmed: (facts.marks[0]?.[4] ?? "0") >= "4",
    begun: [workingDay("2022-04-19", i), minutesAfter(9, 7 * i)],
    filed: FILED[i] ?? ["2022-06-10", "12:00"],
  }));

/** Those the Commission permanente supported. */
export const AWARDED = PROJECTS.filter((p) => p.awarded > 0);
export const referenceOf = (town: string) =>
  `2022-${String(1 + PROJECTS.findIndex((p) => p.town === town)).padStart(3, "0")}`;
