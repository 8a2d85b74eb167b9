import { refreshProposalRow } from "~/db/proposals.server";
import { saveSectionRow } from "~/db/section-revisions.server";
import { noAnswers, type SelfCheckAnswers, selfCheckForm } from "~/domain/calls/self-check";
import { proposalReference } from "~/domain/proposals/proposal";
import type { SectionDrafts } from "~/domain/proposals/section-schemas";
import type { SectionId } from "~/domain/proposals/sections";
import { startProposal as start } from "~/domain/proposals/start";
import { personId } from "~/domain/shared/actor";
import { canonical } from "~/domain/shared/canonical";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Work } from "~/features/visit.server";

export type Beginning = {
  callReference: string;
  townId: string;
  /** What was answered before; kept with the dossier. */
  answers?: SelfCheckAnswers;
  /** What is written already on the first day. */
  sections?: SectionDrafts;
  citedReportId?: string | null;
  clonedFrom?: { id: string; reference: string };
};

/** A town begins a dossier for a call, blank or from something that is there. Its reference is the next number of that edition. */
export async function beginDossier({ actor, now, tx, tell }: Work, beginning: Beginning) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const { callReference, townId, answers = {}, sections = {}, citedReportId = null, clonedFrom } = beginning;
  const [town, call] = await Promise.all([
    tx.town.findUnique({ where: { id: townId } }),
    tx.call.findUnique({ where: { reference: callReference }, include: { extensions: { where: { townId } } } }),
  ]);
  if (!town || !call) return refuse("not-found");
  const draftsOfTown = await tx.proposal.count({ where: { townId, callId: call.id, status: "draft" } });

  const begun = start({ town, call, extensions: call.extensions, draftsOfTown }, actor, now);
  if (!begun.ok) return begun;

  const reference = proposalReference(call.year, call.nextSerial);
  await tx.call.update({ where: { id: call.id }, data: { nextSerial: { increment: 1 } } });
  const by = personId(actor) ?? "";
  const { id } = await tx.proposal.create({
    data: {
      reference,
      callId: call.id,
      townId,
      status: begun.value.status,
      isDemo: call.isDemo,
      createdById: by,
      createdAt: now,
      updatedAt: now,
      selfCheck: canonical(selfCheckForm.catch(noAnswers).parse(answers)),
      citedReportId,
      clonedFromId: clonedFrom?.id ?? null,
    },
    select: { id: true },
  });
  const written = Object.entries(sections) as [SectionId, object][];
  for (const [section, content] of written)
    await saveSectionRow(tx, {
      proposalId: id,
      section,
      content: canonical(content),
      version: 1,
      done: false,
      by,
      at: now,
    });
  const { version } = written.length > 0 ? await refreshProposalRow(tx, id, now) : { version: 1 };
  await tell("proposal.started", {
    subject: ["proposal", id],
    townId,
    data: { reference, town: town.name, ...(clonedFrom ? { from: clonedFrom.reference } : {}) },
  });
  return grant({ id, reference, version });
}
