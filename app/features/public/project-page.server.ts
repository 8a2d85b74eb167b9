import { PAYMENT_KINDS } from "~/db/public-payments.server";
import { findPublishedAward, PUBLISHED } from "~/db/published-awards.server";
import type { InstalmentKind } from "~/domain/awards/agreement-content";
import type { IndicatorCode } from "~/domain/proposals/indicators";
import { type PublishedIndicator, publishedIndicators } from "~/domain/reports/published-indicators";
import type { ReportKind } from "~/domain/reports/report";
import { grant, refuse } from "~/domain/shared/outcome";
import { type ProjectLine, projectLine } from "~/features/public/projects-page.server";
import type { Visit } from "~/features/visit.server";

/** What became of a project, in the order of time. Payments that the bank refused and money that came back are said. */
export type ProjectEvent = { at: Date } & (
  | { kind: "filed" | "accepted" | "agreed" }
  | { kind: "decided"; decision: string; amountCents: number; deliberation: string; deliberatedOn: Date | null }
  | { kind: "paid" | "rejected"; instalment: InstalmentKind | null; amountCents: number }
  | { kind: "recovered"; amountCents: number }
  | { kind: "reported"; report: ReportKind }
);
export type ProjectPage = ProjectLine & {
  summary: string;
  callReference: string;
  decidedCents: number;
  totalCostCents: number;
  leftCents: number;
  recoveredCents: number;
  endsOn: Date | null;
  events: ProjectEvent[];
  indicators: { report: ReportKind; values: PublishedIndicator[] } | null;
  experiences: { slug: string; title: string; summary: string; publishedAt: Date | null }[];
};

const moneyMoves: string[] = [...PAYMENT_KINDS];

const shape = {
  notifiedAt: true,
  answeredAt: true,
  status: true,
  proposal: {
    select: {
      submittedAt: true,
      totalCostCents: true,
      call: { select: { reference: true } },
      experienceReports: {
        where: { status: "published", audience: "public" },
        orderBy: { publishedAt: "desc" },
        take: 20,
        select: { slug: true, title: true, summary: true, publishedAt: true },
      },
    },
  },
  decisionLine: {
    select: {
      decision: { select: { reference: true, publishedAt: true, deliberationNumber: true, deliberatedOn: true } },
    },
  },
  agreement: {
    select: {
      endsOn: true,
      versions: { orderBy: { number: "asc" }, take: 1, select: { departmentSignedAt: true } },
      instalments: { select: { id: true, kind: true } },
      reports: {
        where: { status: "accepted" },
        select: { kind: true, acceptedAt: true, indicators: { orderBy: { id: "asc" } } },
      },
    },
  },
  entries: {
    where: { kind: { in: moneyMoves } },
    orderBy: { id: "asc" },
    select: { kind: true, amountCents: true, bookedAt: true, instalmentId: true },
  },
} as const;

/** The public sheet of a funded project. A dossier without a published award is not found, whatever became of it. */
export async function projectPage({ read }: Visit, { reference }: { reference: string }) {
  const award = await findPublishedAward(read, reference);
  const found = award && (await read.award.findFirst({ where: { id: award.awardId, ...PUBLISHED }, select: shape }));
  if (!found) return refuse("not-found");
  const { proposal, agreement } = found;
  return grant<ProjectPage>({
    ...projectLine(award),
    summary: award.summary,
    callReference: proposal.call.reference,
    decidedCents: award.decidedCents,
    totalCostCents: proposal.totalCostCents,
    leftCents: award.heldCents - award.paidCents,
    recoveredCents: award.recoveredCents,
    endsOn: agreement?.endsOn ?? null,
    events: eventsOf(found, award.decidedCents),
    indicators: indicatorsOf(agreement?.reports ?? []),
    experiences: proposal.experienceReports,
  });
}

type Entry = { kind: string; amountCents: number; bookedAt: Date; instalmentId: string | null };
type Report = {
  kind: string;
  acceptedAt: Date | null;
  indicators: { indicator: string; target: number | null; actual: number | null }[];
};
type Found = {
  notifiedAt: Date;
  answeredAt: Date | null;
  status: string;
  proposal: { submittedAt: Date | null };
  decisionLine: {
    decision: {
      reference: string;
      publishedAt: Date | null;
      deliberationNumber: string | null;
      deliberatedOn: Date | null;
    };
  };
  agreement: {
    versions: { departmentSignedAt: Date | null }[];
    instalments: { id: string; kind: string }[];
    reports: Report[];
  } | null;
  entries: Entry[];
};

function eventsOf({ proposal, decisionLine, agreement, ...award }: Found, decidedCents: number): ProjectEvent[] {
  const { decision } = decisionLine;
  const plain = (kind: "filed" | "accepted" | "agreed", at: Date | null | undefined): ProjectEvent[] =>
    at ? [{ kind, at }] : [];
  const decided: ProjectEvent = {
    kind: "decided",
    at: decision.publishedAt ?? award.notifiedAt,
    decision: decision.reference,
    amountCents: decidedCents,
    deliberation: decision.deliberationNumber ?? "",
    deliberatedOn: decision.deliberatedOn,
  };
  const instalmentOf = (id: string | null) =>
    (agreement?.instalments.find((i) => i.id === id)?.kind as InstalmentKind | undefined) ?? null;
  const money = award.entries.map((e): ProjectEvent => {
    const fact = { at: e.bookedAt, amountCents: e.amountCents };
    if (e.kind === "recover") return { kind: "recovered", ...fact };
    return { kind: e.kind === "reject" ? "rejected" : "paid", instalment: instalmentOf(e.instalmentId), ...fact };
  });
  const reported = (agreement?.reports ?? []).flatMap((r): ProjectEvent[] =>
    r.acceptedAt ? [{ kind: "reported", at: r.acceptedAt, report: r.kind as ReportKind }] : [],
  );
  return [
    ...plain("filed", proposal.submittedAt),
    decided,
    ...plain("accepted", award.status === "accepted" ? award.answeredAt : null),
    ...plain("agreed", agreement?.versions[0]?.departmentSignedAt),
    ...money,
    ...reported,
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The figures of the final report once it is accepted, of the interim one before. */
function indicatorsOf(reports: readonly Report[]): ProjectPage["indicators"] {
  const report = reports.find((r) => r.kind === "final") ?? reports.find((r) => r.kind === "interim");
  if (!report || report.indicators.length === 0) return null;
  return {
    report: report.kind as ReportKind,
    values: publishedIndicators(
      report.indicators.map(({ indicator, target, actual }) => ({
        indicator: indicator as IndicatorCode,
        target,
        actual,
      })),
    ),
  };
}
