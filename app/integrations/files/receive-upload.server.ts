import { once } from "node:events";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import busboy from "busboy";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { fileKind } from "~/integrations/files/file-kind.server";
import { safeFileName } from "~/integrations/files/file-name";
import {
  type FileStore,
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

/**
 * Reads a form with files as it arrives, straight into the store; what is inspected is what was stored. `keyFor` gives
 * each file its key. One refused file refuses the form, and nothing of it stays in the store.
 */
export async function receiveUpload(
  request: Request,
  store: FileStore,
  keyFor: () => string,
  limits: UploadLimits,
): Promise<Outcome<Upload, UploadRefusal>> {
  const parser = parserOf(request, limits);
  if (!parser || !request.body) return refuse("upload-broken");
  const bytesMax = limits.maxBytes * limits.maxFiles + FORM_BYTES_MAX;
  if (Number(request.headers.get("Content-Length") ?? 0) > bytesMax)
    return refuse("file-too-large", { maxBytes: limits.maxBytes });

  const upload: Upload = { fields: new FormData(), files: [] };
  const keys: string[] = [];
  let refusal: UploadRefusal | null = null;
  const stop = (reason: UploadRefusal) => {
    refusal ??= reason;
  };
  const arrivals: Promise<void>[] = [];
  parser.on("field", (name, value, { valueTruncated }) =>
    valueTruncated ? stop("upload-broken") : upload.fields.append(name, value),
  );
  for (const limit of ["fieldsLimit", "partsLimit"] as const) parser.on(limit, () => stop("upload-broken"));
  parser.on("filesLimit", () => stop("too-many-files"));
  parser.on("file", (field, bytes, { filename }) => {
    // A form can break before the store begins to read; the reader then meets the error, and nobody else must.
    bytes.on("error", () => undefined);
    if (!filename || refusal) return void bytes.resume();
    const key = keyFor();
    keys.push(key);
    arrivals.push(
      receiveFile({ field, fileName: filename, bytes }, store, key, limits)
        .then((file) => (file.ok ? void upload.files.push(file.value) : stop(file.reason)))
        .catch(() => stop("upload-broken"))
        .finally(() => bytes.resume()),
    );
  });

  const end = await readThrough(request, parser, bytesMax);
  if (end !== "whole") stop(end);
  await Promise.all(arrivals);
  if (refusal === null) return grant(upload);
  await Promise.all(keys.map((key) => store.remove(key)));
  return refuse(refusal, refusal === "file-too-large" ? { maxBytes: limits.maxBytes } : undefined);
}

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
  store: FileStore,
  key: string,
  limits: UploadLimits,
): Promise<Outcome<ReceivedFile, UploadRefusal>> {
  // A destroyed part would stop the whole form: what the store does not read is read away by the caller.
  const stored = await store.put(key, bytes.iterator({ destroyOnReturn: false }), limits.maxBytes);
  if (!stored.ok) return stored;
  const kept = await store.get(key);
  if (!kept) return refuse("upload-broken");
  const chunks: Buffer[] = [];
  for await (const chunk of kept) chunks.push(chunk as Buffer);
  const kind = fileKind(Buffer.concat(chunks));
  if (!kind.ok) return kind;
  if (!limits.kinds.includes(kind.value)) return refuse("file-type-not-accepted");
  return grant({
    ...stored.value,
    field,
    fileName: safeFileName(fileName, kind.value),
    kind: kind.value,
    mediaType: MEDIA_TYPES[kind.value],
    storageKey: key,
  });
}
