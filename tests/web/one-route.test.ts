import { matchRoutes } from "@remix-run/react";
import { expect, test } from "vitest";
import table from "~/routes";
import { routeFinder } from "~/web/one-route.server";

const children = table.map(({ path, file, id = file }) => ({ id, path: path ?? "" }));
const find = routeFinder(Object.fromEntries(children.map((route) => [route.id, { ...route, parentId: "root" }])));
const asRemix = (pathname: string) =>
  matchRoutes([{ id: "root", path: "", children }], pathname)?.at(-1)?.route.id ?? null;

const VALUES = ["2026", "2026-014", "93010-bondy", "nouveau", "x", "recepisse.pdf", "classement.csv", "REN-2026-1.ics"];

/** Every address with each value in its parameters, so that what is written out meets what is a parameter. */
const addresses = children.flatMap(({ path }) =>
  VALUES.map((value) => `/${path.replace(/^en\?\/?/, "").replace(/:\w+/g, value)}`),
);

test("the route that is found is the one that Remix would find, in both languages", { timeout: 60_000 }, () => {
  const differing = [...addresses, ...addresses.map((a) => `/en${a === "/" ? "" : a}`)].filter(
    (address) => find(address) !== asRemix(address),
  );
  expect(differing).toEqual([]);
  expect(find("/dossiers/2026-014/budget.data")).toBe(asRemix("/dossiers/2026-014/budget"));
});

test("what is not plainly one of our addresses is left to Remix", () => {
  for (const odd of [
    "/dossiers/",
    "//dossiers",
    "/%64ossiers",
    "/nulle-part",
    "/_root.data",
    "/__manifest",
    "/a/b/c/d/e/f/g/h",
  ])
    expect(find(odd), odd).toBeNull();
});
