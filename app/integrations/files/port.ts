import type { Readable } from "node:stream";
import type { Outcome } from "~/domain/shared/outcome";

export type StoredFacts = { sizeBytes: number; sha256: string };

/** Where files are kept: a folder here, an object storage elsewhere. Keys are ours: lower case, digits, hyphens, slashes. */
export type FileStore = {
  /** Keeps the bytes under the key, all or nothing. More than `maxBytes` is refused and leaves nothing behind. */
  put(key: string, bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Outcome<StoredFacts, "file-too-large">>;
  get(key: string): Promise<Readable | null>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
};

export const MEDIA_TYPES = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  png: "image/png",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type FileKind = keyof typeof MEDIA_TYPES;

export type UploadRefusal =
  | "file-too-large"
  | "file-empty"
  | "file-type-not-accepted"
  | "file-encrypted"
  | "file-has-macros"
  | "upload-broken"
  | "too-many-files";

export type ReceivedFile = StoredFacts & {
  /** The name of its field in the form. */
  field: string;
  /** Without folders, control characters and length; its ending says what the content is. */
  fileName: string;
  kind: FileKind;
  mediaType: string;
  storageKey: string;
};

export type UploadLimits = { maxBytes: number; maxFiles: number; kinds: readonly FileKind[] };

/** The text fields and the files of one form. A field that no file was chosen for gives no file. */
export type Upload = { fields: FormData; files: ReceivedFile[] };
