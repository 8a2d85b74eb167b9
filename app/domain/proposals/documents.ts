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

/** Models to fill in, at /modeles/…: their names say their format. */
export const DOCUMENT_MODELS: Partial<Record<DocumentKind, string>> = {
  letter: "lettre-au-president.odt",
  mandate: "deliberation.odt",
  commitment_letters: "lettre-engagement.odt",
  funding_plan: "budget-et-plan-de-financement.ods",
};

// ── one file

/** 10 MB: a scanned deliberation fits, a film does not. */
export const DOCUMENT_BYTES_MAX = 10 * 1024 * 1024;

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
  | "too-many-documents"
  | "file-missing"
  | "file-type-not-accepted"
  | "file-encrypted"
  | "file-has-macros"
  | "file-damaged"
  | "file-holds-another"
  | "file-swells"
  | "upload-broken"
  | "too-many-files";
