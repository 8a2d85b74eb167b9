import type { ActionFunction, LoaderFunction, ServerBuild } from "@remix-run/node";

/** A build with one resource route, which answers at every address. */
export const buildOf = (answers: { loader?: LoaderFunction; action?: ActionFunction }): ServerBuild => ({
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
  assetsBuildDirectory: "",
  basename: "/",
  entry: { module: { default: () => new Response() } },
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
  isSpaMode: false,
  mode: "test",
  publicPath: "/",
  routes: { any: { id: "any", path: "*", module: { default: undefined, ...answers } } },
});
