import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import S3rver from "s3rver";
import { onTestFinished } from "vitest";
import { type Bucket, bucketFiles } from "~/integrations/files/live.server";
import { signatureFault } from "./signed-requests";

/** The only key that s3rver knows. */
const ACCESS_KEY_ID = "S3RVER";
const SECRET = "S3RVER";
const SECRETS = new Map([[ACCESS_KEY_ID, SECRET]]);

/**
 * A real S3 server on this machine with one bucket; ended when the test is. It knows its keys and leaves the signatures
 * unread: a door in front of it reads them, and turns away what Amazon would.
 */
export async function startBucket(): Promise<Bucket & { stop(): Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), "s3-"));
  const server = new S3rver({
    address: "127.0.0.1",
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: "pieces", configs: [] }],
  });
  const { port } = await server.run();
  const door = createServer((req, res) => void pass(req, res, port));
  await new Promise<void>((open) => door.listen(0, "127.0.0.1", open));
  return {
    endpoint: new URL(`http://127.0.0.1:${(door.address() as AddressInfo).port}`),
    region: "us-east-1",
    bucket: "pieces",
    accessKeyId: ACCESS_KEY_ID,
    secretAccessKey: SECRET,
    async stop() {
      door.closeAllConnections();
      door.close();
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function pass(req: IncomingMessage, res: ServerResponse, port: number) {
  const { method = "GET", url: path = "/", headers } = req;
  const body = await buffer(req);
  const wire = { method, path, headers: headers as Record<string, string | undefined>, body };
  const fault = signatureFault(wire, (id) => SECRETS.get(id), new Date());
  if (fault) return void res.writeHead(403, { "Content-Type": "application/xml" }).end(refusal(fault));
  const onward = request({ host: "127.0.0.1", port, method, path, headers, agent: false }, (answer) => {
    res.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(res);
  });
  onward.on("error", () => res.destroy());
  onward.end(body);
}

const refusal = (code: string) => `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;

export async function localBucket(folder: string, over: Partial<Bucket> = {}) {
  const { stop, ...bucket } = await startBucket();
  onTestFinished(stop);
  return bucketFiles(folder, { ...bucket, ...over });
}
