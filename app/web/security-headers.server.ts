import type { RequestHandler, Response } from "express";
import helmet from "helmet";
import { type Env, env } from "~/web/env.server";

type Options = { settings?: Pick<Env, "COOKIE_SECURE" | "OIDC">; hotReload?: boolean };

/** What a page may load and where it may post. Script runs only from our own files or with the nonce of its request. */
export function securityHeaders({ settings = env(), hotReload = false }: Options = {}): RequestHandler[] {
  const nonce = (_req: unknown, res: unknown) => `'nonce-${(res as Response).locals.cspNonce}'`;
  const https = settings.COOKIE_SECURE;
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'none'"],
        "script-src": ["'self'", nonce],
        // Vite puts styles into the page while one develops, and speaks over a socket.
        "style-src": hotReload ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": hotReload ? ["'self'", "ws:"] : ["'self'"],
        "manifest-src": ["'self'"],
        // A browser also checks where a posted form is redirected to, and signing in leads to the identity provider.
        "form-action": ["'self'", ...(settings.OIDC ? [settings.OIDC.issuer.origin] : [])],
        "frame-src": ["'self'"],
        "object-src": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        ...(https ? { "upgrade-insecure-requests": [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    // With helmet's own no-referrer a native form post says "Origin: null", which the origin check must refuse.
    referrerPolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });
  return [headers, permissions];
}

/** The portal needs none of these; a script that slipped in should not have them either. */
const permissions: RequestHandler = (_req, res, next) => {
  res.setHeader(
    "Permissions-Policy",
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
  );
  next();
};
