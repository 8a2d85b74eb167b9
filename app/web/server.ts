import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import * as build from "virtual:remix/server-build";
import { closeDatabase } from "~/web/database.server";
import { env } from "~/web/env.server";
import { createApp } from "~/web/http.server";
import { startJobs } from "~/web/jobs.server";
import { endLive } from "~/web/live.server";
import { log } from "~/web/log.server";
import { databaseAnswers } from "~/web/readiness.server";

/** Requests in flight have this long to finish after a signal to stop. */
const STOP_MS = 10_000;

// What a request leaves behind is collected once the heap has grown by a fifth. Node's own measure would let it grow to
// four times what is in use, on a machine that has more to do than to hold our garbage. (The room for what is young can
// only be told to Node before it starts, as can be that one thread collects beside it: `npm start` in package.json.)
setFlagsFromString("--heap-growing-percent=20");

const { HOST, PORT, PUBLIC_URL, DEMO } = env();
let stopping = false;

const app = createApp({
  build,
  assets: join(dirname(fileURLToPath(import.meta.url)), "../client"),
  isReady: async () => !stopping && (await databaseAnswers()),
});
const server = app.listen(PORT, HOST);
// Longer than a proxy keeps its side open, so that it never writes into a connection that we are closing.
server.keepAliveTimeout = 65_000;
server.headersTimeout = 66_000;
// Ten megabytes over a line of half a megabit a second take three minutes.
server.requestTimeout = 300_000;

server.on("error", (error: NodeJS.ErrnoException) => {
  const cause =
    error.code === "EADDRINUSE" ? `port ${PORT} is taken: stop what listens there, or set PORT` : error.message;
  process.stderr.write(`The portal cannot start: ${cause}.\n`);
  process.exit(1);
});
const jobs = startJobs();
/** Resolves to the address that people open, once it answers. */
export const listening = new Promise<string>((answer) => {
  server.on("listening", () => {
    log.info(
      { host: HOST, port: PORT, publicUrl: PUBLIC_URL, demo: DEMO, ms: Math.round(process.uptime() * 1000) },
      "listening",
    );
    answer(PUBLIC_URL);
  });
});

async function stop(signal: string) {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, "stopping");
  endLive();
  const limit = setTimeout(() => server.closeAllConnections(), STOP_MS);
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  await new Promise((closed) => server.close(closed));
  clearTimeout(limit);
  clearInterval(sweep);
  await jobs.stop();
  await closeDatabase();
  log.info("stopped");
  process.exit(0);
}

for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(signal));
process.on("unhandledRejection", (error) => log.error({ err: error }, "unhandled rejection"));
process.on("uncaughtException", (error) => {
  log.fatal({ err: error }, "uncaught exception");
  process.exit(1);
});
