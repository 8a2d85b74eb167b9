import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { grant, refuse } from "~/domain/shared/outcome";
import type { FileStore } from "~/integrations/files/port";

export { receiveUpload } from "~/integrations/files/receive-upload.server";

const KEY = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*){0,5}$/;
const KEY_CHARS_MAX = 200;

/** Files in a folder of this machine. A file appears whole under its key, or not at all. */
export function localFiles(folder: string): FileStore {
  const pathOf = (key: string) => {
    if (!KEY.test(key) || key.length > KEY_CHARS_MAX) throw new Error(`Not a storage key: ${JSON.stringify(key)}`);
    return join(folder, key);
  };
  return {
    async put(key, bytes, maxBytes) {
      const path = pathOf(key);
      const waiting = join(folder, ".incoming", randomUUID());
      await mkdir(dirname(waiting), { recursive: true });
      try {
        const facts = await writeCounting(waiting, bytes, maxBytes);
        if (!facts) return refuse("file-too-large");
        await mkdir(dirname(path), { recursive: true });
        await rename(waiting, path);
        return grant(facts);
      } finally {
        await rm(waiting, { force: true });
      }
    },

    async get(key) {
      const path = pathOf(key);
      const found = await stat(path).catch(() => null);
      return found?.isFile() ? createReadStream(path) : null;
    },

    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
  };
}

/** Writes, counts and hashes in one pass; null once there is more than `maxBytes`. On disk before it is told. */
async function writeCounting(path: string, bytes: AsyncIterable<Uint8Array>, maxBytes: number) {
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of bytes) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxBytes) return null;
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sizeBytes, sha256: hash.digest("hex") };
}
