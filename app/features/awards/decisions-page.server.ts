import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import type { DecisionStatus } from "~/domain/awards/decision";
import { hasRole } from "~/domain/shared/actor";
import { gate } from "~/domain/shared/gate";
import { grant } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

const PAGE = 50;

export type DecisionRow = {
  reference: string;
  callReference: string;
  callTitle: string;
  status: DecisionStatus;
  dossiers: number;
  awardedCents: number;
  deliberationNumber: string | null;
  preparedAt: Date;
};
export type DecisionsPage = { rows: DecisionRow[]; next: string | null; can: { models: boolean } };

/** The decisions of every edition, fifty at a time, counted without the dossiers that a conflict hides. */
export async function decisionsPage({ actor, locale, now, read }: Visit, { after }: { after: string }) {
  const stopped = gate(actor, "fund_manager", "approver", "auditor");
  if (stopped) return stopped;
  const found = await read.decision.findMany({
    where: after ? { reference: { lt: after } } : {},
    orderBy: { reference: "desc" },
    take: PAGE + 1,
    select: {
      id: true,
      reference: true,
      status: true,
      deliberationNumber: true,
      preparedAt: true,
      call: { select: { reference: true, title: true, titleEn: true } },
    },
  });
  const page = found.slice(0, PAGE);
  const sums = await read.decisionLine.groupBy({
    by: ["decisionId"],
    where: {
      decisionId: { in: page.map((d) => d.id) },
      proposalId: { notIn: await hiddenProposalIds(read, actor, now) },
    },
    _count: { _all: true },
    _sum: { amountCents: true },
  });
  return grant<DecisionsPage>({
    rows: page.map(({ id, call, status, ...row }) => {
      const sum = sums.find((s) => s.decisionId === id);
      return {
        ...row,
        status: status as DecisionStatus,
        callReference: call.reference,
        callTitle: locale === "en" ? call.titleEn : call.title,
        dossiers: sum?._count._all ?? 0,
        awardedCents: sum?._sum.amountCents ?? 0,
      };
    }),
    next: found.length > PAGE ? (page.at(-1)?.reference ?? null) : null,
    can: { models: hasRole(actor, "fund_manager") },
  });
}
