import type { Reader, Tx } from "~/db/database.server";
import { type DocumentRow, documentOf, documentShape } from "~/db/documents.server";
import type { Prisma } from "~/db/generated/sqlite/client";
import { type Call, type CallExtension, deadlineFor } from "~/domain/calls/call";
import { callRules } from "~/domain/calls/rules";
import { completeness, type Dossier } from "~/domain/proposals/completeness";
import type { DocumentKind } from "~/domain/proposals/documents";
import { proposalFacts } from "~/domain/proposals/facts";
import type { FieldId } from "~/domain/proposals/fields";
import type { Proposal, ProposalStatus } from "~/domain/proposals/proposal";
import { type InformationRequest, isPending, type RequestReason, untouchedSections } from "~/domain/proposals/requests";
import { isSectionId, type SectionId } from "~/domain/proposals/sections";
import { type Actor, belongsTo } from "~/domain/shared/actor";

const shape = {
  id: true,
  reference: true,
  callId: true,
  townId: true,
  status: true,
  version: true,
  title: true,
  isDemo: true,
  createdAt: true,
  updatedAt: true,
  submittedAt: true,
  withdrawnAt: true,
  town: { select: { id: true, name: true, linking: true, slug: true, validFrom: true, validTo: true } },
  call: {
    select: {
      id: true,
      reference: true,
      year: true,
      title: true,
      titleEn: true,
      opensAt: true,
      closesAt: true,
      frozenAt: true,
      rules: true,
      committeeOn: true,
      extensions: { select: { townId: true, until: true } },
    },
  },
  sections: { select: { section: true, content: true, version: true, done: true, updatedById: true, updatedAt: true } },
  documents: { where: { replacedAt: null, removedAt: null }, orderBy: { uploadedAt: "asc" }, select: documentShape },
  requests: { orderBy: { openedAt: "desc" }, take: 20 },
} as const satisfies Prisma.ProposalSelect;

type Row = Prisma.ProposalGetPayload<{ select: typeof shape }>;

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
    dossier: { sections, documents, sentBack: request ? untouchedSections(request, { sections, documents }) : [] },
  };
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
  return tx.proposal.update({
    where: { id: proposalId },
    data: { ...proposalFacts({ sections: read }, town.name), updatedAt: at, version: { increment: 1 } },
    select: { version: true },
  });
}

type SectionSave = {
  proposalId: string;
  section: SectionId;
  content: string;
  version: number;
  done: boolean;
  by: string;
  at: Date;
};

/** Keeps a section and adds what it now says to its history. */
export async function saveSectionRow(tx: Tx, { proposalId, section, content, version, done, by, at }: SectionSave) {
  const row = { content, version, done, updatedById: by, updatedAt: at };
  await tx.proposalSection.upsert({
    where: { proposalId_section: { proposalId, section } },
    create: { proposalId, section, ...row },
    update: row,
  });
  await tx.sectionRevision.create({ data: { proposalId, section, version, content, savedById: by, savedAt: at } });
}
