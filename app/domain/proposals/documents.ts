import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export const DOCUMENT_KINDS = [
  "letter",
  "mandate",
  "bank_details",
  "quotes",
  "commitment_letters",
  "funding_plan",
  "other",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** How many of a kind a dossier may hold. */
export const DOCUMENTS_MAX: Record<DocumentKind, number> = {
  letter: 1,
  mandate: 1,
  bank_details: 1,
  quotes: 10,
  commitment_letters: 15,
  funding_plan: 1,
  other: 5,
};
/** Kinds that a town keeps and uses again in another dossier. */
export const REUSABLE_DOCUMENTS = ["mandate", "bank_details"] as const satisfies readonly DocumentKind[];

export type DocumentVerdict = "pending" | "accepted" | "refused";
export type HeldDocument = { kind: DocumentKind; verdict: DocumentVerdict };
export type DocumentGap = { kind: DocumentKind; problem: "document-missing" | "document-pending" | "document-refused" };

/** What a dossier cannot be filed without. Quotes for an investment; letters once a partner is said to be confirmed. */
export const requiredDocuments = ({
  investment,
  confirmedPartners,
}: {
  investment: boolean;
  confirmedPartners: boolean;
}): DocumentKind[] => [
  "letter",
  "mandate",
  "bank_details",
  ...(investment ? (["quotes"] as const) : []),
  ...(confirmedPartners ? (["commitment_letters"] as const) : []),
];

/** A required kind counts once one of its files is accepted; a file still being examined holds filing back, and says so. */
export function documentGaps(held: readonly HeldDocument[], required: readonly DocumentKind[]): DocumentGap[] {
  return DOCUMENT_KINDS.flatMap((kind): DocumentGap[] => {
    const files = held.filter((d) => d.kind === kind);
    if (files.some((f) => f.verdict === "pending")) return [{ kind, problem: "document-pending" }];
    if (!required.includes(kind) || files.some((f) => f.verdict === "accepted")) return [];
    return [{ kind, problem: files.length > 0 ? "document-refused" : "document-missing" }];
  });
}

// ── one file

/** 10 MB: a scanned deliberation fits, a film does not. */
export const DOCUMENT_BYTES_MAX = 10 * 1024 * 1024;
export const FILE_NAME_CHARS_MAX = 180;

export const FILE_TYPES = {
  pdf: "application/pdf",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
export type FileExtension = keyof typeof FILE_TYPES;

export type UploadRefusal =
  | "file-empty"
  | "file-too-large"
  | "file-type"
  | "file-disguised"
  | "too-many-documents"
  | "file-missing"
  | "file-type-not-accepted"
  | "file-encrypted"
  | "file-has-macros"
  | "upload-broken"
  | "too-many-files";

const extensionOf = (fileName: string) => /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
const isKnown = (extension: string): extension is FileExtension => Object.hasOwn(FILE_TYPES, extension);

const startsWith = (bytes: Uint8Array, ...expected: number[]) => expected.every((byte, i) => bytes[i] === byte);

/** What the first bytes say a file is, whatever its name says. */
export function sniff(head: Uint8Array): "pdf" | "jpg" | "png" | "zip" | null {
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46, 0x2d)) return "pdf";
  if (startsWith(head, 0xff, 0xd8, 0xff)) return "jpg";
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png";
  return startsWith(head, 0x50, 0x4b, 0x03, 0x04) ? "zip" : null;
}

const CONTAINER: Record<FileExtension, ReturnType<typeof sniff>> = {
  pdf: "pdf",
  jpg: "jpg",
  jpeg: "jpg",
  png: "png",
  odt: "zip",
  ods: "zip",
  xlsx: "zip",
};

type Upload = { fileName: string; sizeBytes: number; head: Uint8Array };

/** Checks a file as it arrives: its size, its kind by name, and that its content is of that kind. `sameKind`: files of the kind already held. */
export function checkUpload(
  { fileName, sizeBytes, head }: Upload,
  kind: DocumentKind,
  sameKind: number,
): Outcome<{ mediaType: string; extension: FileExtension }, UploadRefusal> {
  const extension = extensionOf(fileName);
  if (sizeBytes === 0) return refuse("file-empty");
  if (sizeBytes > DOCUMENT_BYTES_MAX) return refuse("file-too-large", { sizeBytes, maxBytes: DOCUMENT_BYTES_MAX });
  if (!isKnown(extension)) return refuse("file-type", { extension });
  if (sniff(head) !== CONTAINER[extension]) return refuse("file-disguised", { extension });
  if (sameKind >= DOCUMENTS_MAX[kind]) return refuse("too-many-documents", { max: DOCUMENTS_MAX[kind] });
  return grant({ mediaType: FILE_TYPES[extension], extension });
}
