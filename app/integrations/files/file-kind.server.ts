import { inflateRawSync } from "node:zlib";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import type { FileKind } from "~/integrations/files/port";

export type KindRefusal = "file-type-not-accepted" | "file-encrypted" | "file-has-macros" | "file-empty";

const startsWith = (bytes: Buffer, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte);

/** What a file is, by its content: its name proves nothing. Refuses what a reader could not open, or what would run. */
export function fileKind(bytes: Buffer): Outcome<FileKind, KindRefusal> {
  if (bytes.length === 0) return refuse("file-empty");
  if (bytes.subarray(0, 1024).includes("%PDF-")) return pdf(bytes);
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return grant("jpg");
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return grant("png");
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return archive(bytes);
  // An office document with a password is a compound file that holds an "EncryptedPackage".
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refuse(bytes.includes("EncryptedPackage", 0, "utf16le") ? "file-encrypted" : "file-type-not-accepted");
  return refuse("file-type-not-accepted");
}

/** The dictionary that names the encryption is never compressed; "/EncryptMetadata" inside it is another word. */
function pdf(bytes: Buffer): Outcome<FileKind, KindRefusal> {
  for (let at = bytes.indexOf("/Encrypt"); at >= 0; at = bytes.indexOf("/Encrypt", at + 8))
    if (/^\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(bytes.toString("latin1", at, at + 60))) return refuse("file-encrypted");
  return grant("pdf");
}

function archive(bytes: Buffer): Outcome<FileKind, KindRefusal> {
  const entries = entriesOf(bytes);
  if (!entries) return refuse("file-type-not-accepted");
  if (entries.some((entry) => entry.encrypted)) return refuse("file-encrypted");
  const named = (name: string) => entries.find((entry) => entry.name === name);
  const textOf = (name: string) => contentOf(bytes, named(name));

  if (named("mimetype")) return openDocument(textOf("mimetype"), textOf("META-INF/manifest.xml"), entries);
  const types = textOf("[Content_Types].xml");
  if (entries.some(({ name }) => /vbaProject\.bin$/i.test(name)) || /macroEnabled|vbaProject/i.test(types))
    return refuse("file-has-macros");
  if (types.includes("spreadsheetml.sheet.main+xml") && named("xl/workbook.xml")) return grant("xlsx");
  if (types.includes("wordprocessingml.document.main+xml") && named("word/document.xml")) return grant("docx");
  return refuse("file-type-not-accepted");
}

const OPEN_DOCUMENTS: Record<string, FileKind> = {
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
};

function openDocument(mimetype: string, manifest: string, entries: readonly Entry[]): Outcome<FileKind, KindRefusal> {
  const kind = OPEN_DOCUMENTS[mimetype.trim()];
  if (!kind) return refuse("file-type-not-accepted");
  if (/encryption-data/i.test(manifest) || entries.some(({ name }) => name === "encrypted-package"))
    return refuse("file-encrypted");
  const runs = entries.some(
    ({ name }) =>
      /^(Basic|Scripts)\/.+\/.+\.(xml|xba|py|js|bsh)$/i.test(name) &&
      !/\/(script-l[cb]|dialog-l[cb])\.xml$/i.test(name),
  );
  return runs ? refuse("file-has-macros") : grant(kind);
}

type Entry = { name: string; method: number; encrypted: boolean; size: number; headerAt: number };
const ENTRIES_MAX = 10_000;
const CONTENT_BYTES_MAX = 1_000_000;

/** The directory at the end of a zip, which is what programs trust; null where there is none. */
function entriesOf(bytes: Buffer): Entry[] | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > ENTRIES_MAX) return null;
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      headerAt: bytes.readUInt32LE(at + 42),
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Text of one entry, stored or deflated. Empty where it is absent, broken, or swells beyond a megabyte. */
function contentOf(bytes: Buffer, entry: Entry | undefined): string {
  if (!entry || entry.headerAt + 30 > bytes.length) return "";
  const from = entry.headerAt + 30 + bytes.readUInt16LE(entry.headerAt + 26) + bytes.readUInt16LE(entry.headerAt + 28);
  const packed = bytes.subarray(from, from + entry.size);
  if (entry.method === 0) return packed.toString("utf8", 0, CONTENT_BYTES_MAX);
  try {
    return inflateRawSync(packed, { maxOutputLength: CONTENT_BYTES_MAX }).toString("utf8");
  } catch {
    return "";
  }
}
