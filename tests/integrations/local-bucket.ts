import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { onTestFinished } from "vitest";
import { type Bucket, bucketFiles } from "~/integrations/files/live.server";

/** A real S3 server on this machine with one bucket (it knows its keys, and leaves the signatures unread); ended when the test is. */
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
  return {
    endpoint: new URL(`http://127.0.0.1:${port}`),
    region: "us-east-1",
    bucket: "pieces",
    accessKeyId: "S3RVER",
    secretAccessKey: "S3RVER",
    async stop() {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export async function localBucket(folder: string, over: Partial<Bucket> = {}) {
  const { stop, ...bucket } = await startBucket();
  onTestFinished(stop);
  return bucketFiles(folder, { ...bucket, ...over });
}
