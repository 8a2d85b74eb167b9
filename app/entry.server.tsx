import { PassThrough } from "node:stream";
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { NonceProvider } from "~/components/nonce";
import { log } from "~/web/log.server";

export const streamTimeout = 5_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  const ready = isbot(request.headers.get("User-Agent")) ? "onAllReady" : "onShellReady";
  return new Promise<Response>((resolve, reject) => {
    let shellSent = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={context.cspNonce}>
        <RemixServer context={remix} url={request.url} nonce={context.cspNonce} />
      </NonceProvider>,
      {
        ...(context.cspNonce ? { nonce: context.cspNonce } : {}),
        [ready]() {
          shellSent = true;
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          // A page shows what this person may see: no shared cache may keep it.
          if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          if (shellSent) log.error({ err: error, id: context.requestId }, "render failed");
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** Whatever was thrown is our fault: the log has the cause under the reference the person sees. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (!request.signal.aborted) log.error({ err: error, id: context.requestId }, "request failed");
}
