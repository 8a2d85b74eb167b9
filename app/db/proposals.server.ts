import type { Reader, Tx } from "~/db/database.server";
import { type DocumentRow, documentOf } from "~/db/documents.server";
import { type ProposalRow as Row, proposalShape as shape } from "~/db/proposal-shape.server";
import { type SignOffRow, signOffOf } from "~/db/sign-offs.server";
import { type Call, type CallExtension, deadlineFor } from "~/domain/calls/call";
import { callRules } from "~/domain/calls/rules";
import { completeness, type Dossier } from "~/domain/proposals/completeness";
import type { DocumentKind } from "~/domain/proposals/documents";
import { type ProposalFacts, proposalFacts } from "~/domain/proposals/facts";
import type { FieldId } from "~/domain/proposals/fields";
import type { Proposal, ProposalStatus } from "~/domain/proposals/proposal";
import { type InformationRequest, isPending, type RequestReason, untouchedSections } from "~/domain/proposals/requests";
import { isSectionId, type SectionId } from "~/domain/proposals/sections";
import { type Remark, standingRemarks } from "~/domain/proposals/sign-off";
import { type Actor, belongsTo } from "~/domain/shared/actor";

export type SavedSection = { content: unknown; version: number; done: boolean; updatedById: string; updatedAt: Date };
export type RequestRow = InformationRequest & {
  id: string;
  openedAt: Date;
  openedById: string;
  answer: string;
  answeredById: string | null;
  remindedAt: Date | null;
  escalatedAt: Date | null;
};
export type CallOfDossier = Call & { year: number; title: string; titleEn: string; committeeOn: Date | null };

/** A dossier with everything that its rules are asked about. */
export type DossierFile = {
  proposal: Proposal;
  title: string;
  isDemo: boolean;
  updatedAt: Date;
  withdrawnAt: Date | null;
  town: Row["town"];
  call: CallOfDossier;
  extensions: readonly CallExtension[];
  deadline: Date;
  sections: Partial<Record<SectionId, SavedSection>>;
  documents: DocumentRow[];
  requests: RequestRow[];
  /** The request that waits for an answer. */
  request: RequestRow | null;
  /** The last time that somebody asked the signatory to file. */
  signOff: SignOffRow | null;
  /** What the signatory wants looked at again, until it is saved again. */
  remarks: readonly Remark[];
  dossier: Dossier;
};

function fileOf(row: Row): DossierFile {
  const { extensions, rules, ...call } = row.call;
  const requests = row.requests.map(requestOf);
  const request = requests.find(isPending) ?? null;
  const sections = Object.fromEntries(
    row.sections.flatMap(({ section, content, ...rest }) =>
      isSectionId(section) ? [[section, { ...rest, content: JSON.parse(content) as unknown }]] : [],
    ),
  ) as DossierFile["sections"];
  const documents = row.documents.map(documentOf);
  const { id, reference, callId, townId, version, submittedAt } = row;
  const signOff = signOffOf(row.signOffs[0]);
  const remarks =
    row.status === "draft" ? standingRemarks(signOff, (part) => lastTouched(part, sections, documents)) : [];
  const asked = request ? untouchedSections(request, { sections, documents }) : [];
  return {
    proposal: { id, reference, callId, townId, version, submittedAt, status: row.status as ProposalStatus },
    title: row.title,
    isDemo: row.isDemo,
    updatedAt: row.updatedAt,
    withdrawnAt: row.withdrawnAt,
    town: row.town,
    call: { ...call, rules: callRules.parse(JSON.parse(rules)) },
    extensions,
    deadline: deadlineFor(row.call, row.townId, extensions),
    sections,
    documents,
    requests,
    request,
    signOff,
    remarks,
    dossier: { sections, documents, sentBack: [...asked, ...remarks.map((r) => r.section)] },
  };
}

/** When a section was last saved; for that of the documents, or a document last sent. */
function lastTouched(part: SectionId, sections: DossierFile["sections"], documents: readonly DocumentRow[]) {
  const sent = part === "documents" ? documents.map((d) => d.uploadedAt) : [];
  const instants = [sections[part]?.updatedAt, ...sent].filter((at) => at !== undefined);
  return instants.reduce<Date | null>((last, at) => (last && last > at ? last : at), null);
}

const requestOf = (row: Row["requests"][number]): RequestRow => ({
  id: row.id,
  reason: row.reason as RequestReason,
  message: row.message,
  dueOn: row.dueOn,
  openedAt: row.openedAt,
  openedById: row.openedById,
  sections: JSON.parse(row.sections) as SectionId[],
  fields: JSON.parse(row.fields) as FieldId[],
  documentKinds: JSON.parse(row.documentKinds) as DocumentKind[],
  answer: row.answer,
  answeredById: row.answeredById,
  answeredAt: row.answeredAt,
  closedAt: row.closedAt,
  remindedAt: row.remindedAt,
  escalatedAt: row.escalatedAt,
});

/** A dossier of one of the actor's own towns. To anyone else it does not exist. */
export async function findTownDossier(from: Reader, actor: Actor, reference: string): Promise<DossierFile | null> {
  const row = await from.proposal.findUnique({ where: { reference }, select: shape });
  return row && belongsTo(actor, row.townId) ? fileOf(row) : null;
}

/** The sections of a dossier and the files it holds, for whoever has been let in by a rule of their own. */
export async function dossierContent(from: Reader, proposalId: string): Promise<DossierFile | null> {
  const row = await from.proposal.findUnique({ where: { id: proposalId }, select: shape });
  return row ? fileOf(row) : null;
}

/** Several dossiers at once. */
export async function dossierContents(from: Reader, proposalIds: readonly string[]): Promise<DossierFile[]> {
  const rows = await from.proposal.findMany({ where: { id: { in: [...proposalIds] } }, select: shape });
  return rows.map(fileOf);
}

export const editingOf = ({ proposal, call, extensions, request }: DossierFile) => ({
  proposal,
  call,
  extensions,
  request,
});
export const completenessOf = ({ dossier, call }: DossierFile) => completeness(dossier, call.rules);

/** The dossier has changed: its row says what it now says, and its version is one more. */
export async function refreshProposalRow(tx: Tx, proposalId: string, at: Date): Promise<{ version: number }> {
  const { town, sections } = await tx.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: { town: { select: { name: true } }, sections: { select: { section: true, content: true, done: true } } },
  });
  const read = Object.fromEntries(
    sections.map(({ section, content, done }) => [section, { content: JSON.parse(content) as unknown, done }]),
  );
  return writeProposalRow(tx, proposalId, proposalFacts({ sections: read }, town.name), at);
}

/** The same, by whoever has the sections at hand. */
export const writeProposalRow = (tx: Tx, id: string, facts: ProposalFacts, at: Date): Promise<{ version: number }> =>
  tx.proposal.update({
    where: { id },
    data: { ...facts, updatedAt: at, version: { increment: 1 } },
    select: { version: true },
  });
