import type { Readable } from "node:stream";

/** Where files are kept: a folder here, an object storage elsewhere. Keys are ours: lower case, digits, hyphens, slashes. */
export type FileStore = {
  /** A folder of this machine where a file waits until it has been examined. */
  waitingRoom: string;
  /** Takes a file out of the waiting room and keeps it under the key: whole, or not at all. */
  keep(path: string, key: string): Promise<void>;
  get(key: string): Promise<Readable | null>;
  copy(from: string, to: string): Promise<void>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
  /** All that is kept, a page at a time. */
  list(): AsyncIterable<{ key: string; keptAt: () => Promise<Date> }[]>;
};

export const MEDIA_TYPES = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  png: "image/png",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type FileKind = keyof typeof MEDIA_TYPES;

export type KindRefusal =
  | "file-type-not-accepted"
  | "file-encrypted"
  | "file-has-macros"
  | "file-empty"
  | "file-damaged"
  | "file-holds-another"
  | "file-swells";

export type UploadRefusal = KindRefusal | "file-too-large" | "dossier-too-heavy" | "upload-broken" | "too-many-files";

export type ReceivedFile = {
  /** The name of its field in the form. */
  field: string;
  /** Without folders, control characters and length; its ending says what the content is. */
  fileName: string;
  kind: FileKind;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  /** Where it waits. Whoever receives it keeps it or removes it. */
  path: string;
};

/** `roomBytes`: what is left for these files where they go. */
export type UploadLimits = { maxBytes: number; maxFiles: number; roomBytes?: number };

/** The text fields and the files of one form. A field that no file was chosen for gives no file. */
export type Upload = { fields: FormData; files: ReceivedFile[] };
