import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";

/** Remix's own settings. The route table is app/routes.ts. @type {import("@remix-run/dev").VitePluginConfig} */
const remixConfig = {
  appDirectory: "app",
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
    v3_routeConfig: true,
    unstable_optimizeDeps: true,
  },
};

/**
 * Bundles the HTTP server and the operator's commands beside Remix's server build, so that production runs plain
 * JavaScript from build/server and nothing is compiled twice. @returns {import("vite").Plugin}
 */
const serverEntries = () => ({
  name: "server-entries",
  enforce: "post",
  config: (_config, { command, isSsrBuild }) =>
    command === "build" && isSsrBuild
      ? {
          build: {
            rollupOptions: {
              input: {
                index: "virtual:remix/server-build",
                main: "app/web/server.ts",
                tools: "app/web/tools.server.ts",
              },
              output: { entryFileNames: "[name].js" },
            },
          },
        }
      : undefined,
});

/** Writes the compressed twins of the browser's files once, at their smallest. @returns {import("vite").Plugin} */
const compressedTwins = () => ({
  name: "compressed-twins",
  apply: (_config, { command, isSsrBuild }) => command === "build" && !isSsrBuild,
  writeBundle({ dir = "" }, bundle) {
    for (const name of Object.keys(bundle).filter((file) => /\.(js|css|svg)$/.test(file))) {
      const file = join(dir, name);
      const bytes = readFileSync(file);
      writeFileSync(`${file}.br`, brotliCompressSync(bytes));
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    }
  },
});

/** Said of every route without a screen, and of a comment in zod: nothing to be done about either. */
const harmless = ["EMPTY_BUNDLE", "INVALID_ANNOTATION"];

// Remix on Vite reads no remix.config.js by itself: the scripts name this file (remix vite:build -c remix.config.js).
export default defineConfig({
  plugins: [remix(remixConfig), tsconfigPaths({ projects: ["tsconfig.json"] }), serverEntries(), compressedTwins()],
  build: {
    target: "es2022",
    rollupOptions: { onwarn: (warning, warn) => void (harmless.includes(warning.code ?? "") || warn(warning)) },
  },
});
