import type { Request, RequestHandler } from "express";
import { env } from "~/web/env.server";
import { plainPage } from "~/web/plain-page.server";

const FORM_BYTES_MAX = 1_000_000;
/** A document is at most 10 MB; the page that receives it says so better than this gate, which only guards memory. */
const UPLOAD_BYTES_MAX = 40_000_000;

const isSafe = (req: Request) => ["GET", "HEAD", "OPTIONS"].includes(req.method);

/**
 * Refuses what another site makes a browser send. Remix checks pages only; this stands before resource routes too.
 * A client that is no browser sends neither header, and has no one's session.
 */
export const sameOrigin: RequestHandler = (req, res, next) => {
  if (isSafe(req) || cameFromHere(req)) return next();
  plainPage(res, 403, {
    fr: "Cette demande vient d’un autre site\u00a0: elle n’a pas été prise en compte. Ouvrez la page sur ce portail et recommencez.",
    en: "This request came from another site, so nothing was done. Open the page on this portal and try again.",
  });
};

function cameFromHere(req: Request): boolean {
  const site = req.get("Sec-Fetch-Site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const origin = req.get("Origin");
  return origin === undefined || origin === env().PUBLIC_URL || hostOf(origin) === req.get("Host");
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null);

/** A browser reads no answer before it has sent its form: what nobody has read of it is read away behind the answer. */
export const readAway: RequestHandler = (req, res, next) => {
  res.on("finish", () => {
    if (req.complete) return;
    req.removeAllListeners("data");
    req.resume();
  });
  next();
};

/** Bounds what a body may weigh before anything reads it. Big bodies are for people who are signed in. */
export const bodyLimit: RequestHandler = (req, res, next) => {
  if (isSafe(req)) return next();
  const announced = req.get("Content-Length");
  if (announced === undefined && req.get("Transfer-Encoding") !== undefined) {
    return plainPage(res, 411, {
      fr: "L’envoi n’annonce pas sa taille. Recommencez depuis la page.",
      en: "The request does not say how long it is. Try again from the page.",
    });
  }
  if (Number(announced ?? 0) <= bytesMax(req)) return next();
  // What is still on its way is not read: the connection ends with the answer.
  res.setHeader("Connection", "close");
  plainPage(res, 413, {
    fr: "Cet envoi est trop lourd. Un fichier pèse au plus 10\u00a0Mo. Revenez à la page précédente et allégez-le.",
    en: "This is too large. A file may weigh 10 MB at most. Go back to the previous page and make it smaller.",
  });
};

function bytesMax(req: Request): number {
  const uploads = /^multipart\/form-data\b/i.test(req.get("Content-Type") ?? "");
  const hasSession = /(^|;\s*)session=/.test(req.get("Cookie") ?? "");
  return uploads && hasSession ? UPLOAD_BYTES_MAX : FORM_BYTES_MAX;
}
