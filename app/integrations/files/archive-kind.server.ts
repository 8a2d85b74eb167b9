import { type Entry, openPromise, type ZipFile } from "yauzl";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";
import { notAccepted } from "~/integrations/files/file-reading.server";
import type { FileKind, KindRefusal } from "~/integrations/files/port";

const ENTRIES_MAX = 10_000;
const TEXT_BYTES_MAX = 1_000_000;
/** What an office document may swell to when it is opened. */
export const SWOLLEN_BYTES_MAX = 300_000_000;

type Known = Outcome<FileKind, KindRefusal>;
type Archive = { entries: ReadonlyMap<string, Entry>; textOf(name: string): Promise<string> };

/** Which office document a zip is. Of its content only the lists of what it holds are unpacked, and no more than a megabyte. */
export async function archiveKind(path: string): Promise<Known> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { autoClose: false, lazyEntries: true });
    return await kindOf(zip);
  } catch (error) {
    // Else the directory is cut off, lies about itself, or names a place outside the archive.
    return refuse(/encryption/.test(String(error)) ? "file-encrypted" : "file-damaged");
  } finally {
    zip?.close();
  }
}

async function kindOf(zip: ZipFile): Promise<Known> {
  if (zip.entryCount > ENTRIES_MAX) return refuse("file-swells");
  const entries = new Map<string, Entry>();
  let swollen = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) return refuse("file-encrypted");
    // Two files of one name: each program would read another one.
    if (entries.has(entry.fileName)) return refuse("file-damaged");
    swollen += entry.uncompressedSize;
    if (swollen > SWOLLEN_BYTES_MAX) return refuse("file-swells", { maxBytes: SWOLLEN_BYTES_MAX });
    entries.set(entry.fileName, entry);
  }
  const archive = { entries, textOf: (name: string) => textOf(zip, entries.get(name)) };
  return entries.has("mimetype") ? openDocument(archive) : officeOpenXml(archive);
}

const MACRO_PARTS = /(^|\/)(vbaProject\.bin|macrosheets\/|activeX\/)/i;

async function officeOpenXml({ entries, textOf }: Archive): Promise<Known> {
  const types = await textOf("[Content_Types].xml");
  const names = [...entries.keys()];
  if (names.some((name) => MACRO_PARTS.test(name)) || /macroEnabled|vbaProject|macrosheet/i.test(types))
    return refuse("file-has-macros");
  if (types.includes("spreadsheetml.sheet.main+xml") && entries.has("xl/workbook.xml")) return grant("xlsx");
  if (types.includes("wordprocessingml")) return notAccepted("docx");
  if (types.includes("presentationml")) return notAccepted("pptx");
  return notAccepted("zip");
}

const OPEN_DOCUMENTS: Record<string, FileKind> = {
  "application/vnd.oasis.opendocument.text": "odt",
  "application/vnd.oasis.opendocument.spreadsheet": "ods",
};
const SCRIPT = /^(Basic|Scripts)\/.+\/.+\.(xml|xba|py|js|bsh)$/i;
/** The list of a library's modules: there even when the library is empty. */
const SCRIPT_LIST = /\/(script-l[cb]|dialog-l[cb])\.xml$/i;

async function openDocument({ entries, textOf }: Archive): Promise<Known> {
  const mimetype = (await textOf("mimetype")).trim();
  const kind = OPEN_DOCUMENTS[mimetype];
  if (!kind) return mimetype.endsWith(".presentation") ? notAccepted("odp") : refuse("file-type-not-accepted");
  if (entries.has("encrypted-package") || /encryption-data/i.test(await textOf("META-INF/manifest.xml")))
    return refuse("file-encrypted");
  const runs = [...entries.keys()].some((name) => SCRIPT.test(name) && !SCRIPT_LIST.test(name));
  return runs ? refuse("file-has-macros") : grant(kind);
}

/** Text of one entry; empty where it is absent. What unpacks to more than it says is an error. */
async function textOf(zip: ZipFile, entry: Entry | undefined): Promise<string> {
  if (!entry) return "";
  if (entry.uncompressedSize > TEXT_BYTES_MAX) throw new Error("a list of contents is no megabyte");
  const chunks: Buffer[] = [];
  for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
