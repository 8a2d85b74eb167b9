// npm run dev: the same Express as in production, with Vite in the place of the built files, so that a change shows at
// once. The second run on a built tree is no different: nothing here reads build/.
import { checkNode, generate, install, say, settle } from "./prepare.mjs";
import { welcome } from "./welcome.mjs";

checkNode();
settle();
install();
generate();

process.env.NODE_ENV = "development";
const { createServer } = await import("vite");
const vite = await createServer({
  configFile: "remix.config.js",
  server: { middlewareMode: true, hmr: { port: Number(process.env.HMR_PORT ?? 24678) } },
});
const load = (path) => vite.ssrLoadModule(path);

const { migrateDatabase, writeDemonstration, writeReferenceData } = await load("/app/web/tools.server.ts");
await migrateDatabase();
await writeReferenceData();
const people = process.env.DEMO === "1" ? (await writeDemonstration()).people : [];

const { createApp } = await load("/app/web/http.server.ts");
const { env } = await load("/app/web/env.server.ts");
const { startJobs } = await load("/app/web/jobs.server.ts");
const { closeDatabase } = await load("/app/web/database.server.ts");
const jobs = startJobs();
const app = createApp({ build: () => load("virtual:remix/server-build"), vite });
const server = app.listen(env().PORT, env().HOST, () => say(welcome(env().PUBLIC_URL, people)));

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    server.close();
    server.closeAllConnections();
    await jobs.stop();
    await closeDatabase();
    await vite.close();
    process.exit(0);
  });
