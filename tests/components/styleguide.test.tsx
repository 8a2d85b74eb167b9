import { createRemixStub } from "@remix-run/testing";
import { act } from "@testing-library/react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import StyleguidePage from "~/features/styleguide/styleguide-page";
import { asHtml, withoutLayoutWarning } from "./page";

const page = asHtml(<StyleguidePage />);

test("no id stands twice on the page that shows every component", () => {
  const ids = [...page.querySelectorAll("[id]")].map((e) => e.id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test("what points to an id finds it", () => {
  const asked = [...page.querySelectorAll("[aria-labelledby], [aria-describedby], label[for]")].flatMap((e) =>
    ["aria-labelledby", "aria-describedby", "for"].flatMap((name) =>
      (e.getAttribute(name) ?? "").split(" ").filter(Boolean),
    ),
  );
  expect(asked.filter((id) => !page.getElementById(id))).toEqual([]);
});

test("every control has a name, every button a type, and nothing carries its own style", () => {
  const unnamed = [...page.querySelectorAll("input:not([type=hidden]), select, textarea")].filter(
    (e) => !page.querySelector(`label[for="${e.id}"]`) && !e.closest("label"),
  );
  expect(unnamed.map((e) => e.id)).toEqual([]);
  expect(page.querySelectorAll("button:not([type])")).toHaveLength(0);
  // The content security policy allows no inline style.
  expect(page.querySelectorAll("[style], style")).toHaveLength(0);
});

test("the browser agrees with the server on every component", async () => {
  const Stub = createRemixStub([{ path: "*", Component: StyleguidePage, HydrateFallback: StyleguidePage }]);
  const host = document.createElement("div");
  document.body.append(host);
  host.innerHTML = withoutLayoutWarning(() => renderToString(<Stub />));
  const quiet = vi.spyOn(console, "error").mockImplementation(() => {});
  const root = await act(async () => hydrateRoot(host, <Stub />));
  expect(quiet.mock.calls.map(([message]) => String(message)).filter((m) => /hydrat|match/i.test(m))).toEqual([]);
  act(() => root.unmount());
  quiet.mockRestore();
});
