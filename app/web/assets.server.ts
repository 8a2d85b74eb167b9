import { readdirSync } from "node:fs";
import { join } from "node:path";
import express, { type RequestHandler, Router } from "express";

const suffixOf = { br: ".br", gzip: ".gz" } as const;

/** The browser's files. Those with a hash in their name never change; the build left each beside its compressed twins. */
export function browserFiles(folder: string): RequestHandler {
  const hashed = new Set(readdirSync(join(folder, "assets")));
  const files = express.static(join(folder, "assets"), {
    immutable: true,
    maxAge: "1y",
    // Nobody asks again for what never changes, and a page brings fifty of them.
    etag: false,
    lastModified: false,
    acceptRanges: false,
    index: false,
    redirect: false,
  });
  const router = Router();

  router.use((_req, res, next) => {
    res.setHeader("X-Content-Type-Options", "nosniff");
    res.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    next();
  });
  router.use("/assets", (req, res, next) => {
    const name = req.path.slice(1);
    if (!hashed.has(name)) return void res.sendStatus(404);
    res.setHeader("Vary", "Accept-Encoding");
    const encoding = (["br", "gzip"] as const).find(
      (wanted) => req.acceptsEncodings(wanted) && hashed.has(name + suffixOf[wanted]),
    );
    if (encoding && req.headers.range === undefined) {
      res.type(name);
      res.setHeader("Content-Encoding", encoding);
      req.url = `/${name}${suffixOf[encoding]}`;
    }
    files(req, res, next);
  });
  // A page's address is no file's name, and need not be looked for on the disk.
  const others = express.static(folder, { maxAge: "1h", index: false, redirect: false });
  const names = new Set(readdirSync(folder));
  router.use((req, res, next) => (names.has(req.path.split("/")[1] ?? "") ? others(req, res, next) : next()));
  return router;
}
