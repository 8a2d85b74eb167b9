import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import busboy from "busboy";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { fileKind } from "~/integrations/files/file-kind.server";
import { safeFileName } from "~/integrations/files/file-name";
import {
  MEDIA_TYPES,
  type ReceivedFile,
  type Upload,
  type UploadLimits,
  type UploadRefusal,
} from "~/integrations/files/port";

const FIELDS_MAX = 500;
const FIELD_BYTES_MAX = 200_000;
/** All fields and headings of the form together. */
const FORM_BYTES_MAX = 2_000_000;

type Arriving = { field: string; fileName: string; bytes: Readable };
type Stopped = ReturnType<typeof refuse<UploadRefusal>>;

/**
 * Reads a form with files as it arrives, straight to the disk; what is inspected is what was written. One refused file
 * refuses the form, and nothing of it stays. Whoever calls takes the files out of the waiting room.
 */
export async function receiveUpload(
  request: Request,
  waitingRoom: string,
  limits: UploadLimits,
): Promise<Outcome<Upload, UploadRefusal>> {
  const parser = parserOf(request, limits);
  if (!parser || !request.body) return refuse("upload-broken");
  const bytesMax = limits.maxBytes * limits.maxFiles + FORM_BYTES_MAX;
  if (Number(request.headers.get("Content-Length") ?? 0) > bytesMax) return tooLarge(limits, limits.maxBytes + 1);
  await mkdir(waitingRoom, { recursive: true });

  const upload: Upload = { fields: new FormData(), files: [] };
  const paths: string[] = [];
  let refusal: Stopped | null = null;
  const stop = (refused: Stopped) => {
    refusal ??= refused;
  };
  const arrivals: Promise<void>[] = [];
  parser.on("field", (name, value, { valueTruncated }) =>
    valueTruncated ? stop(refuse("upload-broken")) : upload.fields.append(name, value),
  );
  for (const limit of ["fieldsLimit", "partsLimit"] as const) parser.on(limit, () => stop(refuse("upload-broken")));
  parser.on("filesLimit", () => stop(refuse("too-many-files")));
  parser.on("file", (field, bytes, { filename }) => {
    // A form can break before anybody begins to read; the reader then meets the error, and nobody else must.
    bytes.on("error", () => undefined);
    if (!filename || refusal) return void bytes.resume();
    const path = join(waitingRoom, randomUUID());
    paths.push(path);
    arrivals.push(
      receiveFile({ field, fileName: filename, bytes }, path, limits)
        .then((file) => (file.ok ? void upload.files.push(file.value) : stop(file)))
        .catch(() => stop(refuse("upload-broken")))
        .finally(() => bytes.resume()),
    );
  });

  const end = await readThrough(request, parser, bytesMax);
  if (end === "upload-broken") stop(refuse(end));
  if (end === "file-too-large") stop(tooLarge(limits, limits.maxBytes + 1));
  await Promise.all(arrivals);
  if (refusal === null) return grant(upload);
  await Promise.all(paths.map((path) => rm(path, { force: true })));
  return refusal;
}

/** Of both limits the one that was met first. */
const tooLarge = ({ maxBytes, roomBytes = maxBytes }: UploadLimits, sizeBytes: number): Stopped =>
  sizeBytes > maxBytes || roomBytes >= maxBytes
    ? refuse("file-too-large", { maxBytes })
    : refuse("dossier-too-heavy", { roomBytes });

function parserOf(request: Request, { maxBytes, maxFiles }: UploadLimits) {
  try {
    return busboy({
      headers: { "content-type": request.headers.get("Content-Type") ?? "" },
      defParamCharset: "utf8",
      preservePath: true,
      // One byte over our own limit: it is the store that counts and refuses.
      limits: {
        fileSize: maxBytes + 1,
        files: maxFiles,
        fields: FIELDS_MAX,
        fieldSize: FIELD_BYTES_MAX,
        parts: FIELDS_MAX + maxFiles,
      },
    });
  } catch {
    return null;
  }
}

/** Reads the form to its end, unless it breaks off or goes on beyond all that could be asked for. */
async function readThrough(
  request: Request,
  parser: busboy.Busboy,
  bytesMax: number,
): Promise<"whole" | "upload-broken" | "file-too-large"> {
  const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
  const closed = once(parser, "close");
  parser.on("error", () => undefined);
  body.on("error", (error) => parser.destroy(error));
  let arrived = 0;
  body.on("data", (chunk: Uint8Array) => {
    arrived += chunk.byteLength;
    if (arrived > bytesMax) body.destroy(new Error("more than the form may hold"));
  });
  try {
    body.pipe(parser);
    await closed;
    return "whole";
  } catch {
    body.unpipe(parser);
    body.destroy();
    return arrived > bytesMax ? "file-too-large" : "upload-broken";
  }
}

async function receiveFile(
  { field, fileName, bytes }: Arriving,
  path: string,
  limits: UploadLimits,
): Promise<Outcome<ReceivedFile, UploadRefusal>> {
  // A destroyed part would stop the whole form: what is not written is read away by the caller.
  const written = await writeCounting(path, bytes.iterator({ destroyOnReturn: false }), limits);
  if (!written.ok) return written;
  const kind = await fileKind(path);
  if (!kind.ok) return kind;
  return grant({
    ...written.value,
    field,
    fileName: safeFileName(fileName, kind.value),
    kind: kind.value,
    mediaType: MEDIA_TYPES[kind.value],
    path,
  });
}

/** Writes, counts and hashes in one pass. On the disk before it is told. */
async function writeCounting(path: string, bytes: AsyncIterable<Uint8Array>, limits: UploadLimits) {
  const hash = createHash("sha256");
  const bytesMax = Math.min(limits.maxBytes, limits.roomBytes ?? limits.maxBytes);
  let sizeBytes = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of bytes) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > bytesMax) return tooLarge(limits, sizeBytes);
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return grant({ sizeBytes, sha256: hash.digest("hex") });
}
