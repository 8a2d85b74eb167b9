import type { Reader } from "~/db/database.server";
import { PUBLISHED } from "~/db/published-awards.server";
import { agreementContent } from "~/domain/awards/agreement-content";
import { inParis } from "~/domain/shared/calendar";

const STEP = 500;
const SIGNED = { status: { in: ["in_force", "closed"] }, award: PUBLISHED };

/** What the open data file says of one agreement that both sides have signed. Days are days of Paris. */
export type SubsidyFacts = {
  reference: string;
  title: string;
  grantor: { name: string; siret: string };
  beneficiary: { name: string; siret: string };
  signedOn: string;
  deliberation: string;
  heldCents: number;
  instalments: number;
  /** Payments that were made, the first and the last; the last day on which one can still be asked for. */
  firstPaidOn: string | null;
  lastPaidOn: string | null;
  allPaid: boolean;
  lapsesOn: string;
};

const shape = {
  id: true,
  createdAt: true,
  lapsesOn: true,
  versions: { orderBy: { number: "asc" }, take: 1, select: { content: true, departmentSignedAt: true } },
  instalments: { select: { status: true, paidAt: true } },
  award: {
    select: {
      balance: { select: { committedCents: true, dueCents: true, paidCents: true } },
      proposal: { select: { reference: true, title: true } },
      decisionLine: { select: { decision: { select: { deliberationNumber: true } } } },
    },
  },
} as const;

/** Every signed agreement, the oldest first. */
export async function subsidyFacts(read: Reader): Promise<SubsidyFacts[]> {
  const facts: SubsidyFacts[] = [];
  for (let cursor: string | null = null; ; ) {
    const rows: Row[] = await read.agreement.findMany({
      where: SIGNED,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: STEP,
      ...(cursor ? { cursor: { id: cursor }, skip: 1 } : {}),
      select: shape,
    });
    facts.push(...rows.flatMap(factsOf));
    if (rows.length < STEP) return facts;
    cursor = rows.at(-1)?.id ?? null;
  }
}

type Row = {
  id: string;
  lapsesOn: Date;
  versions: { content: string; departmentSignedAt: Date | null }[];
  instalments: { status: string; paidAt: Date | null }[];
  award: {
    balance: { committedCents: number; dueCents: number; paidCents: number } | null;
    proposal: { reference: string; title: string };
    decisionLine: { decision: { deliberationNumber: string | null } };
  };
};

function factsOf({ lapsesOn, versions, instalments, award }: Row): SubsidyFacts[] {
  const first = versions[0];
  const heldCents = award.balance ? award.balance.committedCents + award.balance.dueCents + award.balance.paidCents : 0;
  if (!first?.departmentSignedAt || heldCents === 0) return [];
  const { department, town } = agreementContent.parse(JSON.parse(first.content));
  const paid = instalments.flatMap((i) => (i.paidAt ? [inParis(i.paidAt).date] : [])).sort();
  return [
    {
      ...award.proposal,
      grantor: { name: department.name, siret: department.siret },
      beneficiary: { name: town.name, siret: town.siret },
      signedOn: inParis(first.departmentSignedAt).date,
      deliberation: award.decisionLine.decision.deliberationNumber ?? "",
      heldCents,
      instalments: instalments.filter((i) => i.status !== "cancelled").length,
      firstPaidOn: paid[0] ?? null,
      lastPaidOn: paid.at(-1) ?? null,
      allPaid: instalments.every((i) => i.status === "paid" || i.status === "cancelled"),
      lapsesOn: inParis(lapsesOn).date,
    },
  ];
}

/** The published awards whose agreement is not signed by both sides yet, and their sum. */
export async function unsignedAwards(read: Reader) {
  const where = {
    ...PUBLISHED,
    OR: [{ agreement: null }, { agreement: { status: { in: ["to_sign", "signed_by_town"] } } }],
  };
  const [count, sum] = await Promise.all([
    read.award.count({ where }),
    read.awardBalance.aggregate({ where: { award: where }, _sum: { committedCents: true } }),
  ]);
  return { count, cents: sum._sum.committedCents ?? 0 };
}
