import { callsOpenFor } from "~/db/calls.server";
import type { Reader, Tx } from "~/db/database.server";
import { type DossierFile, findTownDossier } from "~/db/proposals.server";
import { clonedSections, mayClone } from "~/domain/proposals/clone";
import { startProposal } from "~/domain/proposals/start";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { beginDossier } from "~/features/proposals/begin-dossier.server";
import type { Visit, Work } from "~/features/visit.server";
import { refusalSentence } from "~/words/refusals";

export type ClonePage = {
  reference: string;
  title: string;
  townName: string;
  /** The call that the new draft would be for; null while none is open to the town. */
  call: { reference: string; title: string } | null;
  /** Why it cannot be done now. */
  obstacle: string | null;
};

/** What would be kept of a dossier and what asked for again, before a new one is made of it. */
export async function clonePage({ actor, now, locale, read }: Visit, { reference }: { reference: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const file = await findTownDossier(read, actor, reference);
  if (!file || !mayClone(actor, file.proposal)) return refuse("not-found");
  const call = await otherCall(read, file, now);
  const drafts = call
    ? await read.proposal.count({ where: { townId: file.proposal.townId, callId: call.id, status: "draft" } })
    : 0;
  const { town } = file;
  const may = call && startProposal({ town, call, extensions: call.extensions, draftsOfTown: drafts }, actor, now);
  return grant<ClonePage>({
    reference,
    title: file.title,
    townName: file.town.name,
    call: call ? { reference: call.reference, title: locale === "en" ? call.titleEn : call.title } : null,
    obstacle: may && !may.ok ? refusalSentence(locale, may.reason, may.detail) : null,
  });
}

/** A town begins a dossier for the open call from one it has written before. */
export async function cloneDossier(work: Work, { reference }: { reference: string }) {
  const stranger = signedIn(work.actor);
  if (stranger) return stranger;
  const file = await findTownDossier(work.tx, work.actor, reference);
  if (!file || !mayClone(work.actor, file.proposal)) return refuse("not-found");
  const call = await otherCall(work.tx, file, work.now);
  if (!call) return refuse("no-call-open");
  return beginDossier(work, {
    callReference: call.reference,
    townId: file.proposal.townId,
    sections: writtenOf(file),
    citedReportId: await citedBy(work, file),
    clonedFrom: { id: file.proposal.id, reference },
  });
}

/** The open call that a new dossier would be for: not the one that the old dossier is for. */
const otherCall = async (db: Reader | Tx, { proposal }: DossierFile, at: Date) =>
  (await callsOpenFor(db, proposal.townId, at)).find((call) => call.id !== proposal.callId);

/** Only what somebody had written: a part that was never begun is not begun by copying. */
const writtenOf = (file: DossierFile) =>
  Object.fromEntries(
    Object.entries(clonedSections(file.dossier, file.proposal.reference)).filter(([section]) =>
      Object.hasOwn(file.sections, section),
    ),
  );

const citedBy = async ({ tx }: Work, { proposal }: DossierFile) =>
  (await tx.proposal.findUniqueOrThrow({ where: { id: proposal.id }, select: { citedReportId: true } })).citedReportId;
