import type { Locale } from "~/domain/shared/locale";

export { LOCALES, type Locale } from "~/domain/shared/locale";

/** The language is in the address: French without prefix, English under /en. */
export const localeOf = (pathname: string): Locale => (/^\/en(\/|$)/.test(pathname) ? "en" : "fr");
export const withoutLocale = (pathname: string) => pathname.replace(/^\/en(?=\/|$)/, "") || "/";
/** The same French slug in the reader's language: `href("en", "/projets")` is "/en/projets". */
export const href = (locale: Locale, path: string) => (locale === "en" ? `/en${path === "/" ? "" : path}` : path);
