import { Writable } from "node:stream";
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { NonceProvider } from "~/components/nonce";
import { log } from "~/web/log.server";
import { needScripts } from "~/web/need-scripts";

export const streamTimeout = 5_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  const page = (
    <NonceProvider value={context.cspNonce}>
      <RemixServer context={remix} url={request.url} nonce={context.cspNonce} />
    </NonceProvider>
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  // A page shows what this person may see: no shared cache may keep it.
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
  if (isPlain(remix)) return new Response(`<!DOCTYPE html>${renderToString(page)}`, { status, headers });

  return new Promise<Response>((resolve, reject) => {
    let shellReady = false;
    const { pipe, abort } = renderToPipeableStream(page, {
      ...(context.cspNonce ? { nonce: context.cspNonce } : {}),
      onShellReady() {
        shellReady = true;
      },
      onAllReady() {
        pipe(collect((bytes) => resolve(new Response(bytes, { status, headers }))));
      },
      onShellError: reject,
      onError(error) {
        if (shellReady) log.error({ err: error, id: context.requestId }, "render failed");
      },
    });
    setTimeout(abort, streamTimeout + 1_000).unref();
  });
}

/** Sends no script, and so has nothing to hand over to one: it is drawn in one go, which costs a third less. */
const isPlain = ({ staticHandlerContext, routeModules }: EntryContext) =>
  !needScripts(staticHandlerContext.matches.map(({ route }) => routeModules[route.id]?.handle));

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
