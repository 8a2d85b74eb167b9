import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import type { FileStore } from "~/integrations/files/port";

export { receiveUpload } from "~/integrations/files/receive-upload.server";

/** No key of ours begins with this sign, and flydrive would lose a dot: what waits is never listed as kept. */
const WAITING_ROOM = "_incoming";
const KEY = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*){0,5}$/;
const KEY_CHARS_MAX = 200;

/** An object storage that speaks S3. */
export type Bucket = { endpoint: URL; region: string; bucket: string; accessKeyId: string; secretAccessKey: string };

/** Where this portal keeps its files: in an object storage when one is configured, else in a folder of this machine. */
export const openFiles = (folder: string, bucket: Bucket | null): Promise<FileStore> =>
  bucket ? bucketFiles(folder, bucket) : Promise.resolve(localFiles(folder));

export function localFiles(folder: string): FileStore {
  const disk = new Disk(new FSDriver({ location: folder, visibility: "private" }));
  // Flydrive copies, and answers before the disk has the bytes; a file of the waiting room is there already.
  return filesOn(disk, folder, async (path, key) => {
    const place = join(folder, key);
    await mkdir(dirname(place), { recursive: true });
    await rename(path, place);
    await syncFolder(dirname(place));
  });
}

export async function bucketFiles(folder: string, { bucket, endpoint, region, ...credentials }: Bucket) {
  // Some forty modules, which a portal that keeps its files in a folder does not load.
  const { S3Driver } = await import("flydrive/drivers/s3");
  const driver = new S3Driver({
    credentials,
    region,
    bucket,
    endpoint: endpoint.href,
    forcePathStyle: true,
    visibility: "private",
    supportsACL: false,
    // Not every S3-compatible storage knows the checksums that Amazon's adds by itself.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  const disk = new Disk(driver);
  return filesOn(disk, folder, async (path, key) => {
    const { size } = await stat(path);
    await disk.putStream(key, createReadStream(path), { contentLength: size, contentType: "application/octet-stream" });
    await rm(path);
  });
}

function filesOn(disk: Disk, folder: string, keep: FileStore["keep"]): FileStore {
  return {
    waitingRoom: join(folder, WAITING_ROOM),
    keep: async (path, key) => keep(path, checked(key)),
    get: async (key) => ((await disk.exists(checked(key))) ? await disk.getStream(key) : null),
    copy: async (from, to) => disk.copy(checked(from), checked(to)),
    remove: async (key) => disk.delete(checked(key)),
    async *list() {
      let next: string | undefined;
      do {
        const page = await disk.listAll("/", { recursive: true, ...(next ? { paginationToken: next } : {}) });
        yield [...page.objects].flatMap((file) =>
          file.isFile && KEY.test(file.key)
            ? [{ key: file.key, keptAt: async () => (await file.getMetaData()).lastModified }]
            : [],
        );
        next = page.paginationToken;
      } while (next);
    },
  };
}

function checked(key: string) {
  if (!KEY.test(key) || key.length > KEY_CHARS_MAX) throw new Error(`Not a storage key: ${JSON.stringify(key)}`);
  return key;
}

async function syncFolder(folder: string) {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
