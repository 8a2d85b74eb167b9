import type { FileHandle } from "node:fs/promises";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { bytesAt, windows } from "~/integrations/files/file-reading.server";
import type { KindRefusal } from "~/integrations/files/port";

/** Readers look for the end mark near the end; some programs add blanks or a line of their own behind it. */
const END_BYTES = 4_096;
/** The dictionary that names the encryption is never compressed; "/EncryptMetadata" inside it is another word. */
const ENCRYPTION = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/;
/** Actions that run a script, or a program of the reader's machine. */
const RUNNING = /\/S\s*\/(JavaScript|Launch)\b/;

export async function examinePdf(file: FileHandle, size: number): Promise<Outcome<"pdf", KindRefusal>> {
  const end = await bytesAt(file, Math.max(0, size - END_BYTES), END_BYTES);
  if (!end.includes("%%EOF")) return refuse("file-damaged");
  for await (const raw of windows(file, size, "latin1")) {
    if (!raw.includes("/")) continue;
    const text = raw.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    if (ENCRYPTION.test(text)) return refuse("file-encrypted");
    if (RUNNING.test(text)) return refuse("file-has-macros");
  }
  return grant("pdf");
}
