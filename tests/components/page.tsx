import { createRemixStub } from "@remix-run/testing";
import { cleanup, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { afterEach } from "vitest";
import { LocaleProvider } from "~/components/locale";
import type { Locale } from "~/words/locale";

afterEach(cleanup);

type At = { at?: string; locale?: Locale };

const around = (content: ReactNode, { at = "/", locale = "fr" }: At) => {
  const Page = () => <LocaleProvider value={locale}>{content}</LocaleProvider>;
  const Stub = createRemixStub([{ path: "*", Component: Page, HydrateFallback: Page }]);
  return <Stub initialEntries={[at]} />;
};

/** A component on a page of the portal, as the browser has it. */
export const onPage = (content: ReactNode, at: At = {}) => render(around(content, at));

/** The same as the server writes it, which is all that a reader without JavaScript gets. */
export function asHtml(content: ReactNode, at: At = {}): Document {
  const host = document.implementation.createHTMLDocument("");
  host.body.innerHTML = withoutLayoutWarning(() => renderToString(around(content, at)));
  return host;
}

/** The router's links take this for a browser, because there is a document, and complain of being rendered outside one. */
export function withoutLayoutWarning<T>(render: () => T): T {
  const heard = console.error;
  console.error = (...said: unknown[]) => void (String(said[0]).includes("useLayoutEffect") || heard(...said));
  try {
    return render();
  } finally {
    console.error = heard;
  }
}
