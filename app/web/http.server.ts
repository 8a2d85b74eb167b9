import { randomBytes } from "node:crypto";
import { constants } from "node:zlib";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { browserFiles } from "~/web/assets.server";
import { env } from "~/web/env.server";
import { bodyLimit, readAway, sameOrigin } from "~/web/gate.server";
import { log, loggedPath } from "~/web/log.server";
import { oneRouteBuilds } from "~/web/one-route.server";
import { plainPage } from "~/web/plain-page.server";
import { securityHeaders } from "~/web/security-headers.server";

type Options = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** The folder of the browser's build; absent when Vite serves the files. */
  assets?: string;
  /** Vite's own handler, while one develops. */
  vite?: { middlewares: RequestHandler };
  /** Whether this process can answer for people: false while it stops or its database does not. */
  isReady?: () => Promise<boolean>;
};

/** Everything between the socket and Remix, in the order in which a request meets it. */
export function createApp({ build, assets, vite, isReady = async () => true }: Options): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", env().TRUST_PROXY);
  app.set("etag", false);

  app.get("/healthz", (_req, res) => void res.type("text").send("ok"));
  app.get("/readyz", (_req, res, next) => {
    isReady().then(
      (ready) =>
        res
          .status(ready ? 200 : 503)
          .type("text")
          .send(ready ? "ready" : "not ready"),
      next,
    );
  });
  app.use(reference, accessLog);
  // Before the headers of pages: a page brings dozens of files, and none of them is a page.
  if (assets) app.use(browserFiles(assets));
  app.use(...securityHeaders({ hotReload: vite !== undefined }), sameOrigin, bodyLimit, readAway, noFormerData);
  if (vite) app.use(vite.middlewares);
  // A page is 100 KB: a smaller window and table press it as well, and take a quarter of the memory a request.
  const gzip = { level: 1, windowBits: 14, memLevel: 6 };
  app.use(compression({ ...gzip, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } } }));
  app.all("*", remixHandler(build));
  app.use(ourFault);
  return app;
}

/** Remix, given only the route that answers; it looks at the whole table for what is none of our addresses. */
function remixHandler(build: Required<Options>["build"]): RequestHandler {
  const handlerOf = (of: typeof build) =>
    createRequestHandler({
      build: of,
      mode: env().NODE_ENV,
      getLoadContext: (req, res) => ({
        cspNonce: res.locals.cspNonce,
        requestId: res.locals.requestId,
        clientAddress: req.ip ?? "",
      }),
    });
  const whole = handlerOf(build);
  // While one develops, the routes change from request to request.
  if (typeof build === "function") return whole;
  const { find, only } = oneRouteBuilds(build);
  const known = new Map<string, RequestHandler>();
  return (req, res, next) => {
    const id = find(req.path);
    if (id === null) return whole(req, res, next);
    const handler = known.get(id) ?? handlerOf(only(id));
    known.set(id, handler);
    return handler(req, res, next);
  };
}

const REFERENCE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Eight letters that can be read out on the telephone: no I, L, O or U. */
const newReference = () => Array.from(randomBytes(8), (byte) => REFERENCE_LETTERS[byte % 32]).join("");

/** A proxy's own request id is kept, so that both logs can be laid side by side. */
const reference: RequestHandler = (req, res, next) => {
  const given = req.get("X-Request-Id");
  const id = given && /^[\w-]{6,64}$/.test(given) ? given : newReference();
  res.locals.requestId = id;
  res.locals.cspNonce = randomBytes(16).toString("base64");
  res.setHeader("X-Request-Id", id);
  next();
};

const accessLog: RequestHandler = (req, res, next) => {
  const start = performance.now();
  const path = loggedPath(req.originalUrl);
  res.on("close", () => {
    const ms = Math.round((performance.now() - start) * 10) / 10;
    const line = { id: res.locals.requestId, method: req.method, path, status: res.statusCode, ms };
    if (res.writableFinished) log.info(line, "request");
    else log.info({ ...line, aborted: true }, "request");
  });
  next();
};

/** Remix would still answer its former requests for data, and fail at routes that answer with values. */
const noFormerData: RequestHandler = (req, res, next) =>
  "_data" in req.query ? plainPage(res, 404, unreadable) : next();

const ourFault: ErrorRequestHandler = (error, _req, res, next) => {
  const status = error instanceof URIError ? 400 : 500;
  if (status === 500) log.error({ err: error, id: res.locals.requestId }, "request failed");
  if (res.headersSent) return next(error);
  plainPage(res, status, status === 400 ? unreadable : broken);
};

const unreadable = {
  fr: "Cette adresse ne peut pas être lue. Vérifiez-la, ou repartez de l’accueil.",
  en: "This address cannot be read. Check it, or start again from the home page.",
};
const broken = {
  fr: "Une erreur est survenue de notre côté. Rien de ce que vous avez envoyé n’est à refaire avant d’avoir vérifié. Si cela dure, donnez-nous cette référence\u00a0:",
  en: "Something went wrong on our side. If it goes on, please tell us this reference:",
};
