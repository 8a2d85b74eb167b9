export const PARIS = "Europe/Paris";
const DAY_MS = 86_400_000;

const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone: PARIS,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** The wall clock of Paris at an instant. */
export function inParis(at: Date) {
  const p = Object.fromEntries(parts.formatToParts(at).map((x) => [x.type, x.value])) as Record<string, string>;
  return { date: `${p.year}-${p.month}-${p.day}`, time: `${p.hour}:${p.minute}:${p.second}`, year: Number(p.year) };
}

/** The instant of a wall-clock time in Paris: `fromParis("2026-10-15", "12:00")`. A time that summer time skips is moved on. */
export function fromParis(date: string, time = "00:00"): Date {
  const wall = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`);
  const offset = (at: number) => {
    const p = inParis(new Date(at));
    return Date.parse(`${p.date}T${p.time}Z`) - at;
  };
  const guess = wall - offset(wall);
  return new Date(wall - offset(guess));
}

/** The calendar day of Paris, `days` later, as "2026-10-15". */
export const addDays = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Same day some months later, or the last day of a shorter month. */
export function addMonths(date: string, months: number): string {
  const [y, m, d] = date.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(y, m + months, 0)).getUTCDate();
  return new Date(Date.UTC(y, m - 1 + months, Math.min(d, last))).toISOString().slice(0, 10);
}

/** Whole days of Paris from one instant to another; negative when the second is earlier. */
export const daysBetween = (from: Date, to: Date) =>
  Math.round((Date.parse(inParis(to).date) - Date.parse(inParis(from).date)) / DAY_MS);

/** "2026-02-28" is a day; "2026-02-30" and "28/02/2026" are not. */
export function isCalendarDay(text: string) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
