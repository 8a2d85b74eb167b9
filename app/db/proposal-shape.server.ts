import { callName } from "~/db/call-heads.server";
import { documentShape } from "~/db/documents.server";
import type { Prisma } from "~/db/generated/sqlite/client";

/** What is read of a dossier, in one statement a table, wherever one is opened. */
export const proposalShape = {
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
      ...callName,
      year: true,
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
  signOffs: { orderBy: { askedAt: "desc" }, take: 1 },
  requests: { orderBy: { openedAt: "desc" }, take: 20 },
} as const satisfies Prisma.ProposalSelect;

export type ProposalRow = Prisma.ProposalGetPayload<{ select: typeof proposalShape }>;
