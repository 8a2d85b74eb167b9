import { createReadableStreamFromReadable } from "@remix-run/node";
import { openFiles } from "~/integrations/files/live.server";
import { type FileStore, MEDIA_TYPES } from "~/integrations/files/port";
import { type ZipEntry, zipStream } from "~/integrations/files/zip.server";
import { type Model, openDocument } from "~/integrations/office/live.server";
import { openScanner } from "~/integrations/scan/live.server";
import { env } from "~/web/env.server";

let opened: Promise<FileStore> | undefined;

/** The files of this portal. */
export const store = () => {
  opened ??= openFiles(env().FILES_DIR, env().S3);
  return opened;
};

export const scanner = () => openScanner({ clamd: env().CLAMD });

type Stored = { storageKey: string; fileName: string; mediaType: string; sizeBytes: number };

/** A stored file, to save and never to show inside the portal. */
export async function storedFile({ storageKey, fileName, mediaType, sizeBytes }: Stored): Promise<Response> {
  const bytes = await (await store()).get(storageKey);
  if (!bytes) return new Response(null, { status: 404 });
  return new Response(createReadableStreamFromReadable(bytes), {
    headers: { ...attachment(fileName, mediaType), "Content-Length": String(sizeBytes) },
  });
}

/** Files as one ZIP, made while it is downloaded. */
export const zipFile = async ({ fileName, entries }: { fileName: string; entries: readonly ZipEntry[] }) =>
  new Response(createReadableStreamFromReadable(zipStream(await store(), entries)), {
    headers: attachment(fileName, "application/zip"),
  });

/** A model, written when it is asked for. */
export const writtenModel = async ({ name, model }: { name: string; model: Model }) =>
  new Response(new Uint8Array(await openDocument(model)), {
    headers: { ...attachment(name, MEDIA_TYPES[model.kind]), "Cache-Control": "public, max-age=3600" },
  });

/** Headers of a file that the browser saves under its name. */
export const attachment = (fileName: string, mediaType: string) => ({
  "Content-Type": mediaType,
  "Content-Disposition": `attachment; filename="${fileName.replace(/[^\w.-]+/g, "_")}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
  "Cache-Control": "private, no-store",
  "X-Content-Type-Options": "nosniff",
});
