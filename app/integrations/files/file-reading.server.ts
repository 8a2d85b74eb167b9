import type { FileHandle } from "node:fs/promises";
import { refuse } from "~/domain/shared/outcome";

/** `found`: what the file is instead, as the ending of its usual name. */
export const notAccepted = (found?: string) =>
  found === undefined ? refuse("file-type-not-accepted") : refuse("file-type-not-accepted", { found });

export async function bytesAt(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}

const WINDOW_BYTES = 64 * 1024;
const OVERLAP_BYTES = 256;

/** The whole file as text, a window at a time; each begins with the end of the one before, so that no word is cut. */
export async function* windows(file: FileHandle, size: number, encoding: "latin1" | "utf16le") {
  for (let from = 0; from < size; from += WINDOW_BYTES - OVERLAP_BYTES)
    yield (await bytesAt(file, from, WINDOW_BYTES)).toString(encoding);
}
