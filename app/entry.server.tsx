import { Writable } from "node:stream";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
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
  return new Promise<Response>((resolve, reject) => {
    let shellReady = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={context.cspNonce}>
        <RemixServer context={remix} url={request.url} nonce={context.cspNonce} />
      </NonceProvider>,
      {
        ...(context.cspNonce ? { nonce: context.cspNonce } : {}),
        onShellReady() {
          shellReady = true;
        },
        onAllReady() {
          headers.set("Content-Type", "text/html; charset=utf-8");
          // A page shows what this person may see: no shared cache may keep it.
          if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
          pipe(collect((page) => resolve(new Response(page, { status, headers }))));
        },
        onShellError: reject,
        onError(error) {
          if (shellReady) log.error({ err: error, id: context.requestId }, "render failed");
        },
      },
    );
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/**
 * A page is drawn in some ten milliseconds and nothing in it is waited for: it is sent whole. Handed on piece by piece,
 * each piece would be compressed and written by itself, for a third more work.
 */
function collect(done: (page: Uint8Array<ArrayBuffer>) => void): Writable {
  const pieces: Buffer[] = [];
  return new Writable({
    write(piece, _encoding, next) {
      pieces.push(piece);
      next();
    },
    final(next) {
      done(Buffer.concat(pieces));
      next();
    },
  });
}

/** Whatever was thrown is our fault: the log has the cause under the reference the person sees. */
export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (!request.signal.aborted) log.error({ err: error, id: context.requestId }, "request failed");
}
