import type { Locale } from "~/words/locale";

const PARIS = "Europe/Paris";
const tag = { fr: "fr-FR", en: "en-GB" } as const;
/** Typefaces have no U+202F and browsers draw it too thin: every thin space becomes U+00A0. */
const spaced = (text: string) => text.replace(/\u202f/g, "\u00a0");

const kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
function number(locale: Locale, options: Intl.NumberFormatOptions) {
  const key = `n${locale}${JSON.stringify(options)}`;
  let f = kept.get(key);
  if (!f) {
    f = new Intl.NumberFormat(tag[locale], options);
    kept.set(key, f);
  }
  return f as Intl.NumberFormat;
}
function date(locale: Locale, options: Intl.DateTimeFormatOptions) {
  const key = `d${locale}${JSON.stringify(options)}`;
  let f = kept.get(key);
  if (!f) {
    f = new Intl.DateTimeFormat(tag[locale], { timeZone: PARIS, ...options });
    kept.set(key, f);
  }
  return f as Intl.DateTimeFormat;
}

/** Cents as euros: "27 250 €"; cents are shown only if there are any, or always with `exact` (payments). */
export function euros(locale: Locale, cents: number, { exact = false } = {}) {
  const digits = exact || cents % 100 !== 0 ? 2 : 0;
  return spaced(
    number(locale, {
      style: "currency",
      currency: "EUR",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(cents / 100),
  );
}
export const integer = (locale: Locale, value: number) =>
  spaced(number(locale, { maximumFractionDigits: 0 }).format(value));
/** Hundredths as a decimal: 8350 → "83,5". */
export const hundredths = (locale: Locale, value: number) =>
  spaced(number(locale, { maximumFractionDigits: 2 }).format(value / 100));
/** Basis points as a percentage: 8000 → "80 %". */
export const percent = (locale: Locale, bp: number) =>
  spaced(number(locale, { style: "percent", maximumFractionDigits: 2 }).format(bp / 10_000));

/** French says "1er octobre" and then "2 octobre". */
const firstDay = (locale: Locale, text: string) => (locale === "fr" ? text.replace(/\b1 (?=\p{L})/u, "1er ") : text);

/** "jeudi 15 octobre 2026" */
export const longDay = (locale: Locale, at: Date) =>
  firstDay(locale, date(locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(at));
/** "15 octobre 2026" */
export const day = (locale: Locale, at: Date) =>
  firstDay(locale, date(locale, { day: "numeric", month: "long", year: "numeric" }).format(at));
/** "15/10/2026" */
export const shortDay = (locale: Locale, at: Date) =>
  date(locale, { day: "2-digit", month: "2-digit", year: "numeric" }).format(at);
export const timeOfDay = (locale: Locale, at: Date) => {
  const clock = date(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
  return locale === "fr" ? clock.replace(":", "\u00a0h\u00a0") : clock;
};
/** "jeudi 15 octobre 2026 à 12 h 00 (heure de Paris)" */
export const deadline = (locale: Locale, at: Date) =>
  locale === "fr"
    ? `${longDay(locale, at)} à ${timeOfDay(locale, at)} (heure de Paris)`
    : `${longDay(locale, at)} at ${timeOfDay(locale, at)} (Paris time)`;
/** To the second, for receipts. */
export const instant = (locale: Locale, at: Date) => {
  const [h, m, s] = date("en", { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" })
    .format(at)
    .split(":");
  return locale === "fr"
    ? `${longDay(locale, at)} à ${h}\u00a0h\u00a0${m}\u00a0min\u00a0${s}\u00a0s (heure de Paris)`
    : `${longDay(locale, at)} at ${h}:${m}:${s} (Paris time)`;
};
/** "24/11/2026 14:32" for tables. */
export const shortInstant = (locale: Locale, at: Date) =>
  `${shortDay(locale, at)} ${date("en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at)}`;
/** "2026-10-15" as the reader's calendar writes it. */
export const dayText = (locale: Locale, calendarDay: unknown) =>
  day(locale, new Date(`${String(calendarDay)}T12:00:00Z`));
