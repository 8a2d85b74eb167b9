import { DOCUMENT_KINDS } from "~/domain/proposals/documents";
import { addDocument, mayAttach } from "~/features/proposals/add-document.server";

/** A file that is sent for a dossier, of the kind that the address names. */
export function documentUpload(reference: string, named: string | null) {
  const kind = DOCUMENT_KINDS.find((k) => k === named) ?? "other";
  return {
    asked: { reference, kind },
    may: mayAttach,
    command: addDocument,
    folder: `dossiers/${reference}`,
    field: `piece-${kind}`,
    then: `/dossiers/${reference}/pieces`,
    say: "document-added",
    same: "already-attached",
  };
}
