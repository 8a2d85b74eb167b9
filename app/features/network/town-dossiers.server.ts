import type { Reader } from "~/db/database.server";
import { isFiled, type ProposalStatus, seenByTown, type TownStatus } from "~/domain/proposals/proposal";

export type SpaceDossier = {
  reference: string;
  title: string;
  status: TownStatus;
  requestedCents: number;
  awardedCents: number | null;
  paidCents: number | null;
  updatedAt: Date;
};

const DOSSIERS = 50;

const dossierShape = {
  reference: true,
  callId: true,
  title: true,
  status: true,
  requestedCents: true,
  updatedAt: true,
  call: {
    select: { opensAt: true, closesAt: true, frozenAt: true, extensions: { select: { townId: true, until: true } } },
  },
  requests: { where: { answeredAt: null, closedAt: null }, select: { dueOn: true } },
  signOffs: { where: { outcome: null }, select: { id: true }, take: 1 },
  _count: { select: { messages: { where: { side: "department", readAt: null } } } },
  decisionLines: { where: { decision: { status: "published" } }, select: { id: true }, take: 1 },
  award: {
    select: {
      status: true,
      balance: { select: { committedCents: true, dueCents: true, paidCents: true } },
      agreement: {
        select: {
          amendments: { where: { status: "approved" }, select: { id: true } },
          status: true,
          reports: { select: { kind: true, status: true, dueOn: true } },
          instalments: {
            orderBy: { position: "asc" },
            select: {
              kind: true,
              amountCents: true,
              condition: true,
              status: true,
              lines: {
                where: { status: "rejected" },
                orderBy: { returnedAt: "desc" },
                take: 1,
                select: { rejectReason: true, returnedAt: true },
              },
            },
          },
        },
      },
    },
  },
} as const;

/** The dossiers of a town with all that its home says of them. */
export const dossiersOf = (read: Reader, townId: string) =>
  read.proposal.findMany({ where: { townId }, orderBy: { createdAt: "desc" }, take: DOSSIERS, select: dossierShape });
type Found = Awaited<ReturnType<typeof dossiersOf>>[number];

const balanceOf = ({ award }: Found) => (award && award.status !== "declined" ? award.balance : null);

export function dossierOf(found: Found): SpaceDossier {
  const { reference, title, status, requestedCents, updatedAt, decisionLines } = found;
  const balance = balanceOf(found);
  return {
    reference,
    title,
    requestedCents,
    updatedAt,
    status: seenByTown(status as ProposalStatus, decisionLines.length > 0),
    awardedCents: balance && balance.committedCents + balance.dueCents + balance.paidCents,
    paidCents: balance?.paidCents ?? null,
  };
}

export const fundedOf = (found: Found) => ({
  reference: found.reference,
  title: found.title,
  requestedCents: found.requestedCents,
  isFiled: isFiled(found.status as ProposalStatus),
  balance: balanceOf(found),
  instalments: found.award?.agreement?.status === "in_force" ? found.award.agreement.instalments : [],
});
