import "@remix-run/node";

declare module "@remix-run/server-runtime" {
  /** Makes useLoaderData keep Date, bigint and undefined as the loader returned them. */
  interface Future {
    v3_singleFetch: true;
  }

  /** What the HTTP server hands to every loader and action. Tests that call them directly leave it empty. */
  interface AppLoadContext {
    cspNonce?: string;
    /** The reference a person may quote when something failed; the log carries it as `id`. */
    requestId?: string;
    /** Whose attempts a rate limit counts. Never logged. */
    clientAddress?: string;
  }
}
