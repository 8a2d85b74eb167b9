import { townAddressees } from "~/db/addressees.server";
import { findPending, saveVerdict } from "~/db/documents.server";
import { refreshProposalRow } from "~/db/proposals.server";
import { giveVerdict } from "~/domain/proposals/attaching";
import type { DocumentVerdict } from "~/domain/proposals/documents";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

type Found = { documentId: string; verdict: "accepted" | "refused"; note: string };

/** The scanner has looked at a file that waited for it. A refused one is told to the town by letter. */
export async function recordVerdict({ actor, now, tx, tell }: Work, { documentId, verdict, note }: Found) {
  const document = await findPending(tx, documentId);
  if (!document) return refuse("not-found");
  const given = giveVerdict({ verdict: document.verdict as DocumentVerdict }, verdict, actor);
  if (!given.ok) return given;

  const { proposal, townId, fileName, sha256 } = document;
  await saveVerdict(tx, documentId, { verdict, verdictNote: note, checkedAt: now });
  if (proposal) await refreshProposalRow(tx, proposal.id, now);
  const place = proposal
    ? { path: `/dossiers/${proposal.reference}/pieces`, reference: proposal.reference, title: proposal.title }
    : { path: "/espace/commune/documents" };
  const readers = verdict === "refused" ? await townAddressees(tx, townId) : [];
  await tell("document.examined", {
    subject: proposal ? ["proposal", proposal.id] : ["document", documentId],
    townId,
    data: { documentId, sha256, verdict, ...(proposal ? { reference: proposal.reference } : {}) },
    letters: readers.map((who) => ({ ...who, template: "document_refused" as const, data: { ...place, fileName } })),
  });
  return grant({ documentId, verdict });
}
