import { type Dossier, draftOf } from "~/domain/proposals/completeness";
import { SECTION_IDS } from "~/domain/proposals/sections";
import { canonical } from "~/domain/shared/canonical";

/** Which edition of the form a filed dossier was written in. */
export const FORM_EDITION = 1;

export type FiledDocument = { kind: string; fileName: string; sizeBytes: number; sha256: string };
export type FiledContent = {
  form: number;
  reference: string;
  townId: string;
  sections: Record<string, unknown>;
  documents: readonly FiledDocument[];
};

/** The dossier as it is filed: every section as written and the hash of every document, in one order whoever asks. */
export const filedContent = (
  reference: string,
  townId: string,
  dossier: Pick<Dossier, "sections">,
  documents: readonly FiledDocument[],
): FiledContent => ({
  form: FORM_EDITION,
  reference,
  townId,
  sections: Object.fromEntries(SECTION_IDS.map((id) => [id, draftOf(dossier, id)])),
  documents: documents
    .map(({ kind, fileName, sizeBytes, sha256 }) => ({ kind, fileName, sizeBytes, sha256 }))
    .sort((a, b) => (`${a.kind} ${a.sha256}` < `${b.kind} ${b.sha256}` ? -1 : 1)),
});

/** The text whose SHA-256 stands on the receipt. */
export const filedText = (content: FiledContent) => canonical(content);
