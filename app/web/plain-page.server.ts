import type { Response } from "express";

/** What is said when no page of ours can be rendered: a sentence in both languages, and the reference if there is one. */
export function plainPage(res: Response, status: number, { fr, en }: { fr: string; en: string }) {
  const reference: unknown = status >= 500 ? res.locals.requestId : undefined;
  const quoted = typeof reference === "string" ? `<p><code>${reference}</code></p>` : "";
  res
    .status(status)
    .set("Cache-Control", "no-store")
    .type("html")
    .send(
      `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>Partenariat-ville</title><main><p>${fr}</p><p lang="en">${en}</p>${quoted}<p><a href="/">Partenariat-ville</a></p></main></html>`,
    );
}
