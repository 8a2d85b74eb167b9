import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import table from "~/routes";

type RouteModule = {
  loader?: (args: LoaderFunctionArgs) => unknown;
  action?: (args: ActionFunctionArgs) => unknown;
};

export type Door = { path: string; module: RouteModule };

const modules = import.meta.glob<RouteModule>("../../../app/routes/*.tsx");

/** Every address of the street directory with the module that answers there, at its French address. */
export const doors: readonly Door[] = await Promise.all(
  table.map(async ({ path = "", file }) => {
    const load = modules[`../../../app/${file}`];
    if (!load) throw new Error(`${file} stands in routes.ts and nowhere else`);
    return { path: path.replace(/^en\?\/?/, "/"), module: await load() };
  }),
);

export const pages = doors.filter(({ module }) => module.loader);
export const posts = doors.filter(({ module }) => module.action);
