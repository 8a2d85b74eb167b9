import type { Locale } from "~/words/locale";

const PARIS = "Europe/Paris";
const tag = { fr: "fr-FR", en: "en-GB" } as const;
/** Typefaces have no U+202F and browsers draw it too thin: every thin space becomes U+00A0. */
const spaced = (text: string) => text.replace(/\u202f/g, "\u00a0");

/** A formatter a language, made when first asked for: to make one costs a hundred times what using it does. */
function perLocale<F>(make: (language: string) => F) {
  const made: Partial<Record<Locale, F>> = {};
  return (locale: Locale): F => {
    made[locale] ??= make(tag[locale]);
    return made[locale];
  };
}
const numbers = (options: Intl.NumberFormatOptions) =>
  perLocale((language) => new Intl.NumberFormat(language, options));
const dates = (options: Intl.DateTimeFormatOptions) =>
  perLocale((language) => new Intl.DateTimeFormat(language, { timeZone: PARIS, ...options }));
const money = (digits: number) =>
  numbers({ style: "currency", currency: "EUR", minimumFractionDigits: digits, maximumFractionDigits: digits });

const wholeEuros = money(0);
const exactEuros = money(2);
const wholes = numbers({ maximumFractionDigits: 0 });
const decimals = numbers({ maximumFractionDigits: 2 });
const percents = numbers({ style: "percent", maximumFractionDigits: 2 });
const namedDays = dates({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
const days = dates({ day: "numeric", month: "long", year: "numeric" });
const shortDays = dates({ day: "2-digit", month: "2-digit", year: "numeric" });
const clocks = dates({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const seconds = dates({ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });

/** Cents as euros: "27 250 €"; cents are shown only if there are any, or always with `exact` (payments). */
export const euros = (locale: Locale, cents: number, { exact = false } = {}) =>
  spaced((exact || cents % 100 !== 0 ? exactEuros : wholeEuros)(locale).format(cents / 100));
export const integer = (locale: Locale, value: number) => spaced(wholes(locale).format(value));
/** Hundredths as a decimal: 8350 → "83,5". */
export const hundredths = (locale: Locale, value: number) => spaced(decimals(locale).format(value / 100));
/** What stands between a name and its value; French wants a space that no line is broken at. */
export const colon = (locale: Locale) => (locale === "fr" ? "\u00a0: " : ": ");
/** Basis points as a percentage: 8000 → "80 %". */
export const percent = (locale: Locale, bp: number) => spaced(percents(locale).format(bp / 10_000));

/** French says "1er octobre" and then "2 octobre". */
const firstDay = (locale: Locale, text: string) => (locale === "fr" ? text.replace(/\b1 (?=\p{L})/u, "1er ") : text);

/** "jeudi 15 octobre 2026" */
export const longDay = (locale: Locale, at: Date) => firstDay(locale, namedDays(locale).format(at));
/** "15 octobre 2026" */
export const day = (locale: Locale, at: Date) => firstDay(locale, days(locale).format(at));
/** "15/10/2026" */
export const shortDay = (locale: Locale, at: Date) => shortDays(locale).format(at);
export const timeOfDay = (locale: Locale, at: Date) => {
  const clock = clocks(locale).format(at);
  return locale === "fr" ? clock.replace(":", "\u00a0h\u00a0") : clock;
};
/** "jeudi 15 octobre 2026 à 12 h 00 (heure de Paris)" */
export const deadline = (locale: Locale, at: Date) =>
  locale === "fr"
    ? `${longDay(locale, at)} à ${timeOfDay(locale, at)} (heure de Paris)`
    : `${longDay(locale, at)} at ${timeOfDay(locale, at)} (Paris time)`;
/** To the second, for receipts. */
export const instant = (locale: Locale, at: Date) => {
  const [h, m, s] = seconds("en").format(at).split(":");
  return locale === "fr"
    ? `${longDay(locale, at)} à ${h}\u00a0h\u00a0${m}\u00a0min\u00a0${s}\u00a0s (heure de Paris)`
    : `${longDay(locale, at)} at ${h}:${m}:${s} (Paris time)`;
};
/** "24/11/2026 14:32" for tables. */
export const shortInstant = (locale: Locale, at: Date) => `${shortDay(locale, at)} ${clocks("en").format(at)}`;
/** "2026-10-15" as the reader's calendar writes it. */
export const dayText = (locale: Locale, calendarDay: unknown) =>
  day(locale, new Date(`${String(calendarDay)}T12:00:00Z`));
/** With exactly so many decimals: 1.5 → "1,500". */
export const decimal = (locale: Locale, value: number, decimals: number) => {
  const text = value.toFixed(decimals);
  return locale === "fr" ? text.replace(".", ",") : text;
};
