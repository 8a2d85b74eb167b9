import type { ServerBuild } from "@remix-run/node";
import { createApp } from "~/web/http.server";

// What Remix and React cost by themselves: the built portal with the same components, the same entry and the same
// middleware, whose loaders answer constants. The constants are what the true loaders answered once, before the start.
// It is put together here, out of the build; the product has no such route.

const [path = "/", routeId = "", cookie = ""] = process.argv.slice(2);
const { pathToFileURL } = await import("node:url");
const built = (await import(pathToFileURL(`${process.cwd()}/build/server/index.js`).href)) as ServerBuild;

async function constant(id: string): Promise<ServerBuild["routes"][string]> {
  const route = built.routes[id];
  if (!route?.module.loader) throw new Error(`${id} has no loader`);
  const request = new Request(`http://127.0.0.1${path}`, { headers: { Cookie: cookie } });
  const answer = await route.module.loader({
    request,
    params: paramsOf(route.path),
    context: { clientAddress: "", cspNonce: "", requestId: "" },
  });
  return { ...route, module: { ...route.module, loader: async () => answer } };
}

/** The parameters of the page's own address. */
function paramsOf(pattern = "") {
  const parts = path.split("?")[0]?.split("/").filter(Boolean) ?? [];
  const names = pattern.replace(/^en\?\/?/, "").split("/");
  return Object.fromEntries(
    names.flatMap((name, i) => (name.startsWith(":") ? [[name.slice(1), parts[i] ?? ""]] : [])),
  );
}

const routes = { ...built.routes, root: await constant("root"), [routeId]: await constant(routeId) };
createApp({ build: { ...built, routes }, assets: `${process.cwd()}/build/client` }).listen(
  Number(process.env.PORT),
  "127.0.0.1",
);
process.on("SIGTERM", () => process.exit(0));
