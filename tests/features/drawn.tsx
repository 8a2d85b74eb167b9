import { createRemixStub } from "@remix-run/testing";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { LocaleProvider } from "~/components/locale";
import type { Locale } from "~/words/locale";

/** A screen as the server writes it. */
export function drawn(element: ReactElement, locale: Locale = "fr"): string {
  const Stub = createRemixStub([
    { path: "/", Component: () => <LocaleProvider value={locale}>{element}</LocaleProvider> },
  ]);
  return renderToString(<Stub />).replaceAll("<!-- -->", "");
}
