import type { Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { FileStore } from "~/integrations/files/port";

export type ZipEntry = { name: string; at: Date } & ({ storageKey: string; sizeBytes: number } | { text: string });

/** A ZIP that is written while it is read: one file at a time is open. What is stored is compressed already. */
export function zipStream(store: FileStore, entries: readonly ZipEntry[]): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on("error", (error: Error) => output.destroy(error));
  for (const entry of entries) {
    const options = { mtime: entry.at, compress: false };
    if ("text" in entry) zip.addBuffer(Buffer.from(entry.text), entry.name, options);
    else
      zip.addReadStreamLazy(entry.name, { ...options, size: entry.sizeBytes }, (give) => {
        store
          .get(entry.storageKey)
          .then((bytes) =>
            bytes ? give(null, bytes) : give(new Error(`${entry.storageKey} is not there`), null as never),
          )
          .catch((error) => give(error, null as never));
      });
  }
  zip.end();
  return output;
}
