import { DIGEST_TIME } from "~/domain/notices/cadence";
import { addDays, fromParis, inParis } from "~/domain/shared/calendar";

/** A deadline is recalled this many working days before. */
export const REMINDER_WORKING_DAYS = 5;

/** Easter Sunday of a year of the Gregorian calendar (Meeus). */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(n / 31)).padStart(2, "0")}-${String((n % 31) + 1).padStart(2, "0")}`;
}

const FIXED_HOLIDAYS = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];

/** A public holiday of mainland France: eight fixed ones, Easter Monday, Ascension, Whit Monday. */
export function isHoliday(day: string): boolean {
  const sunday = easter(Number(day.slice(0, 4)));
  return FIXED_HOLIDAYS.includes(day.slice(5)) || [1, 39, 50].some((after) => addDays(sunday, after) === day);
}

export const isWorkingDay = (day: string) =>
  ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !isHoliday(day);

/** The working day `count` working days before `day`. */
export function workingDaysBefore(day: string, count: number): string {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, -1);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}

export const reminderDay = (dueOn: string) => workingDaysBefore(dueOn, REMINDER_WORKING_DAYS);

/** In the morning of the day so many days before, or of the last working day before it: nobody reads it on a Sunday. */
export function morningBefore(deadline: Date, days: number): Date {
  let day = addDays(inParis(deadline).date, -days);
  while (!isWorkingDay(day)) day = addDays(day, -1);
  return fromParis(day, DIGEST_TIME);
}
