import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import { AGREEMENT_STATUSES, type AgreementStatus } from "~/domain/awards/agreement";
import { type AmendmentKind, type AmendmentStatus, OPEN_AMENDMENT } from "~/domain/awards/amendment";
import { hasRole } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

const PAGE = 50;

export type AgreementRow = {
  number: string;
  reference: string;
  title: string;
  townName: string;
  amountCents: number;
  status: AgreementStatus;
  lapsesOn: Date;
};
export type AwardRow = {
  reference: string;
  title: string;
  townName: string;
  amountCents: number;
  acceptedAt: Date | null;
};
export type AmendmentRow = {
  reference: string;
  title: string;
  townName: string;
  kind: AmendmentKind;
  status: AmendmentStatus;
  preparedAt: Date;
};
export type AgreementsPage = {
  status: AgreementStatus | "";
  counts: { status: AgreementStatus; count: number }[];
  toPrepare: AwardRow[];
  /** Amendments under way, the oldest first. */
  amendments: AmendmentRow[];
  rows: AgreementRow[];
  next: string | null;
  can: { prepare: boolean };
};

const dossier = {
  select: { reference: true, title: true, town: { select: { name: true } } },
} as const;

/** The agreements by state, and the accepted grants that still wait for theirs. */
export async function agreementsPage(visit: Visit, { status, after }: { status: string; after: string }) {
  const { actor, now, read } = visit;
  const stopped = gate(actor, "fund_manager", "approver", "paymaster", "auditor");
  if (stopped) return stopped;
  const chosen = AGREEMENT_STATUSES.find((s) => s === status);
  const known = { award: { proposalId: { notIn: await hiddenProposalIds(read, actor, now) } } };
  const [found, counts, awards] = await Promise.all([
    read.agreement.findMany({
      where: { ...known, ...(chosen ? { status: chosen } : {}), ...(after ? { reference: { lt: after } } : {}) },
      orderBy: { reference: "desc" },
      take: PAGE + 1,
      select: {
        reference: true,
        status: true,
        lapsesOn: true,
        award: { select: { amountCents: true, proposal: dossier } },
      },
    }),
    read.agreement.groupBy({ by: ["status"], where: known, _count: { _all: true } }),
    read.award.findMany({
      where: { ...known.award, status: "accepted", agreement: null },
      orderBy: { answeredAt: "asc" },
      take: PAGE,
      select: { amountCents: true, answeredAt: true, proposal: dossier },
    }),
  ]);
  const page = found.slice(0, PAGE);
  return grant<AgreementsPage>({
    status: chosen ?? "",
    counts: AGREEMENT_STATUSES.map((s) => ({
      status: s,
      count: counts.find((c) => c.status === s)?._count._all ?? 0,
    })),
    toPrepare: awards.map(({ amountCents, answeredAt, proposal }) => ({
      ...headOf(proposal),
      amountCents,
      acceptedAt: answeredAt,
    })),
    amendments: await amendmentsUnderWay(read, known),
    rows: page.map((a) => ({
      ...headOf(a.award.proposal),
      number: a.reference,
      amountCents: a.award.amountCents,
      status: a.status as AgreementStatus,
      lapsesOn: a.lapsesOn,
    })),
    next: found.length > PAGE ? (page.at(-1)?.reference ?? null) : null,
    can: { prepare: hasRole(actor, "fund_manager") },
  });
}

const headOf = ({ reference, title, town }: { reference: string; title: string; town: { name: string } }) => ({
  reference,
  title,
  townName: town.name,
});

async function amendmentsUnderWay(read: Visit["read"], known: object): Promise<AmendmentRow[]> {
  const rows = await read.amendment.findMany({
    where: { status: { in: [...OPEN_AMENDMENT] }, agreement: known },
    orderBy: { preparedAt: "asc" },
    take: PAGE,
    select: {
      kind: true,
      status: true,
      preparedAt: true,
      agreement: { select: { award: { select: { proposal: dossier } } } },
    },
  });
  return rows.map(({ agreement, kind, status, preparedAt }) => ({
    ...headOf(agreement.award.proposal),
    kind: kind as AmendmentKind,
    status: status as AmendmentStatus,
    preparedAt,
  }));
}
