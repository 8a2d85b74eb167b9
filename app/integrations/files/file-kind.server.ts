import { type FileHandle, open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { archiveKind } from "~/integrations/files/archive-kind.server";
import { bytesAt, notAccepted, windows } from "~/integrations/files/file-reading.server";
import { examinePdf } from "~/integrations/files/pdf-examination.server";
import type { FileKind, KindRefusal } from "~/integrations/files/port";

const HEAD_BYTES = 4_100;
/** The end record of a zip and the longest comment that may follow it. */
const ZIP_END_BYTES = 22 + 65_535;
const PLAIN = ["pdf", "jpg", "png"] as const;

/** What a file is, by its content: its name proves nothing. Refuses what a reader could not open, or what would run. */
export async function fileKind(path: string): Promise<Outcome<FileKind, KindRefusal>> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size === 0) return refuse("file-empty");
    const head = await bytesAt(file, 0, HEAD_BYTES);
    if (head.subarray(0, 2).toString("latin1") === "PK") return await archiveKind(path);
    return await plainKind(file, size, head);
  } finally {
    await file.close();
  }
}

async function plainKind(file: FileHandle, size: number, head: Buffer): Promise<Outcome<FileKind, KindRefusal>> {
  // Some programs write a blank line or a byte order mark before a PDF.
  const known = await fileTypeFromBuffer(
    head.subarray(/^(\xef\xbb\xbf)?\s*/.exec(head.toString("latin1"))?.[0].length),
  );
  const kind = PLAIN.find((k) => k === known?.ext);
  if (!kind) return known?.ext === "cfb" ? compoundFile(file, size) : notAccepted(known?.ext);
  if (await endsAsZip(file, size)) return refuse("file-holds-another");
  return kind === "pdf" ? examinePdf(file, size) : grant(kind);
}

/** An office document with a password is a compound file that holds an "EncryptedPackage"; others are of before 2007. */
async function compoundFile(file: FileHandle, size: number) {
  for await (const text of windows(file, size, "utf16le"))
    if (text.includes("EncryptedPackage")) return refuse("file-encrypted");
  return notAccepted();
}

/** A picture or a PDF that is a zip as well: programs that unpack look at the end of a file, not at its beginning. */
async function endsAsZip(file: FileHandle, size: number) {
  const from = Math.max(0, size - ZIP_END_BYTES);
  return (await bytesAt(file, from, ZIP_END_BYTES)).includes("PK\x05\x06", 0, "latin1");
}
