import type { Reader } from "~/db/database.server";
import { findDocument } from "~/db/documents.server";
import { mayBeRead } from "~/domain/proposals/attaching";
import { maySeeProposal, type ProposalStatus } from "~/domain/proposals/proposal";
import { type Actor, belongsTo } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { openToDepartment } from "~/features/proposals/department-access.server";
import type { Visit } from "~/features/visit.server";

const shape = { id: true, townId: true, status: true, submittedAt: true, town: { select: { name: true } } } as const;

/** A dossier for whoever may read it: the people of the town, and those of the Département who are let into it. */
export async function dossierToRead(read: Reader, actor: Actor, reference: string, now: Date) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const proposal = await read.proposal.findUnique({ where: { reference }, select: shape });
  if (!proposal || !maySeeProposal(actor, { ...proposal, status: proposal.status as ProposalStatus }))
    return refuse("not-found");
  if (belongsTo(actor, proposal.townId)) return grant(proposal);
  const open = await openToDepartment(read, actor, proposal.id, now);
  return open.ok ? grant(proposal) : refuse("not-found");
}

type Asked = { reference: string; documentId: string };

/** A file for whoever may read its dossier. */
export async function documentFile({ actor, now, read }: Visit, { reference, documentId }: Asked) {
  const proposal = await dossierToRead(read, actor, reference, now);
  if (!proposal.ok) return proposal;
  const document = await findDocument(read, documentId);
  if (document?.proposal?.id !== proposal.value.id) return refuse("not-found");
  const readable = mayBeRead(document);
  if (!readable.ok) return readable;
  const { storageKey, fileName, mediaType, sizeBytes } = document;
  return grant({ storageKey, fileName, mediaType, sizeBytes });
}
