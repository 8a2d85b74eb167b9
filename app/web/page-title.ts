import type { MetaFunction } from "@remix-run/node";
import { frameWords } from "~/words/frame";
import { type Locale, localeOf } from "~/words/locale";

type Facts<D> = { locale: Locale; data: D | undefined };

/** The `meta` of a page: "Budget — Dossier 2026-014 — Partenariat-ville", and its address in the other language. */
export const pageTitle =
  <L = unknown>(
    name: (facts: Facts<L extends (...args: never[]) => infer R ? Awaited<R> : L>) => string,
  ): MetaFunction =>
  ({ data, location, error }) => {
    const locale = localeOf(location.pathname);
    const words = frameWords[locale];
    const title = error ? words.notFoundTitle : name({ locale, data: data as never });
    return [{ title: `${title} — ${words.titleSuffix}` }];
  };
