import type { ServerBuild } from "@remix-run/node";
import { withoutLocale } from "~/words/locale";

/**
 * Remix ranks the whole route table and compiles a pattern for each address in it on every request, several times: with
 * our number of addresses that is nearly half of what a page costs. Here the route is found first, by patterns compiled
 * once, and Remix is given a build of that route alone. Whatever is not plainly one of ours goes the usual way.
 */
export function oneRouteBuilds(full: ServerBuild) {
  const find = routeFinder(full.routes);
  return {
    /** The route that answers there, or null where Remix should look for itself. */
    find,
    only: (id: string): ServerBuild => ({
      ...full,
      routes: pick(full.routes, id),
      assets: { ...full.assets, routes: pick(full.assets.routes, id) },
    }),
  };
}

/** A route with the root around it. */
const pick = <T>(routes: Record<string, T>, id: string) =>
  Object.fromEntries(Object.entries(routes).filter(([key]) => key === "root" || key === id));

type Table = Record<string, { id: string; parentId?: string | undefined; path?: string | undefined } | undefined>;
type Pattern = { id: string; matches: RegExp; score: number };

export function routeFinder(routes: Table): (pathname: string) => string | null {
  const byLength = new Map<number, Pattern[]>();
  for (const route of Object.values(routes)) {
    if (route?.parentId !== "root" || !route.path?.startsWith("en?")) continue;
    const segments = route.path.split("/").slice(1);
    if (segments.some((segment) => /[*?]/.test(segment))) continue;
    const pattern = { id: route.id, matches: patternOf(segments), score: scoreOf(segments) };
    const alike = [...(byLength.get(segments.length) ?? []), pattern];
    // As Remix ranks them: what is written out goes before what is a parameter, and then the order of the table.
    byLength.set(
      segments.length,
      alike.toSorted((a, b) => b.score - a.score),
    );
  }
  return (pathname) => {
    const path = withoutLocale(pathname.replace(/\.data$/, ""));
    if (!/^(\/[\w.~-]+)+$|^\/$/.test(path)) return null;
    const length = path === "/" ? 0 : path.split("/").length - 1;
    return byLength.get(length)?.find(({ matches }) => matches.test(path))?.id ?? null;
  };
}

/** ":ref.pdf" is a parameter with an ending. */
const patternOf = (segments: readonly string[]) =>
  new RegExp(`^/${segments.map((s) => s.replaceAll(".", "\\.").replace(/^:\w+/, "[^/]+")).join("/")}$`, "i");

/** Remix's own weights: it counts a parameter with an ending as written out. */
const scoreOf = (segments: readonly string[]) =>
  segments.reduce((sum, segment) => sum + (/^:[\w-]+$/.test(segment) ? 3 : 10), 0);
