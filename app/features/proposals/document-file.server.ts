import { findDocument } from "~/db/documents.server";
import { mayBeRead } from "~/domain/proposals/attaching";
import { maySeeProposal, type ProposalStatus } from "~/domain/proposals/proposal";
import { belongsTo } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { openToDepartment } from "~/features/proposals/department-access.server";
import type { Visit } from "~/features/visit.server";

type Asked = { reference: string; documentId: string };

/** A file for whoever may read its dossier: the people of the town, and those of the Département who are let into it. */
export async function documentFile({ actor, read }: Visit, { reference, documentId }: Asked) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const document = await findDocument(read, documentId);
  const proposal = document?.proposal;
  if (!document || !proposal || proposal.reference !== reference) return refuse("not-found");
  if (!maySeeProposal(actor, { ...proposal, status: proposal.status as ProposalStatus })) return refuse("not-found");
  if (!belongsTo(actor, proposal.townId)) {
    const open = await openToDepartment(read, actor, proposal.id);
    if (!open.ok) return refuse("not-found");
  }
  const readable = mayBeRead(document);
  if (!readable.ok) return readable;
  const { storageKey, fileName, mediaType, sizeBytes } = document;
  return grant({ storageKey, fileName, mediaType, sizeBytes });
}
