import type { Reader, Tx } from "~/db/database.server";
import { saveSearchEntry } from "~/db/search.server";
import type { AgreementStatus } from "~/domain/awards/agreement";
import type { AwardStatus } from "~/domain/awards/award";
import { projectState } from "~/domain/awards/published-project";
import { searchable } from "~/domain/shared/text";

/** What anybody may know of: an award that a published decision made and that its town has not declined. */
export const PUBLISHED = {
  NOT: { status: "declined" },
  decisionLine: { decision: { status: "published" } },
} as const;

const FOUND_MAX = 1_000;
const WORDS_MAX = 8;

export type AwardFilter = { q: string; sector: string; townId: string; year: number | null };

/** The published awards that a reader asks for. Words are looked for in what the search of the portal knows of projects. */
export async function awardsAsked(read: Reader, { q, sector, townId, year }: AwardFilter) {
  const words = searchable(q).split(" ").filter(Boolean).slice(0, WORDS_MAX);
  const found =
    words.length === 0
      ? null
      : await read.searchEntry.findMany({
          where: { kind: "project", audience: "public", AND: words.map((word) => ({ body: { contains: word } })) },
          take: FOUND_MAX,
          select: { subjectId: true },
        });
  return {
    ...PUBLISHED,
    ...(townId ? { townId } : {}),
    ...(year === null ? {} : { envelope: { year } }),
    ...(sector ? { proposal: { sector } } : {}),
    ...(found ? { proposalId: { in: found.map((f) => f.subjectId) } } : {}),
  };
}
export type AwardWhere = Awaited<ReturnType<typeof awardsAsked>>;

const lineShape = {
  id: true,
  status: true,
  amountCents: true,
  notifiedAt: true,
  envelope: { select: { year: true } },
  town: { select: { name: true, slug: true } },
  proposal: { select: { id: true, reference: true, title: true, summary: true, sector: true } },
  agreement: { select: { status: true } },
  balance: { select: { committedCents: true, dueCents: true, paidCents: true, recoveredCents: true } },
} as const;

export const AWARD_SORTS = ["recent", "amount"] as const;
export type AwardSort = (typeof AWARD_SORTS)[number];
const ORDERS = {
  recent: [{ notifiedAt: "desc" as const }, { id: "desc" as const }],
  amount: [{ amountCents: "desc" as const }, { id: "desc" as const }],
};

/** Where a page of awards begins: after or before the award of this dossier. */
export type AwardTurn = { after: string; before: string };

/** Awards in their order, at most `take`; with `before`, those that stand just before it. */
export async function publishedAwards(read: Reader, where: object, sort: AwardSort, turn: AwardTurn, take: number) {
  const reference = turn.before || turn.after;
  const mark = reference
    ? await read.award.findFirst({ where: { ...PUBLISHED, proposal: { reference } }, select: { id: true } })
    : null;
  const rows = await read.award.findMany({
    where,
    orderBy: ORDERS[sort],
    take: mark && turn.before ? -take : take,
    ...(mark ? { cursor: { id: mark.id }, skip: 1 } : {}),
    select: lineShape,
  });
  return rows.map(lineOf);
}

type Row = {
  id: string;
  status: string;
  amountCents: number;
  notifiedAt: Date;
  envelope: { year: number };
  town: { name: string; slug: string };
  proposal: { id: string; reference: string; title: string; summary: string; sector: string };
  agreement: { status: string } | null;
  balance: { committedCents: number; dueCents: number; paidCents: number; recoveredCents: number } | null;
};

function lineOf({ id, status, amountCents, notifiedAt, envelope, town, proposal, agreement, balance }: Row) {
  const paidCents = balance?.paidCents ?? 0;
  const heldCents = (balance?.committedCents ?? 0) + (balance?.dueCents ?? 0) + paidCents;
  const { id: proposalId, ...project } = proposal;
  return {
    ...project,
    proposalId,
    awardId: id,
    townName: town.name,
    townSlug: town.slug,
    year: envelope.year,
    notifiedAt,
    decidedCents: amountCents,
    heldCents,
    paidCents,
    recoveredCents: balance?.recoveredCents ?? 0,
    state: projectState({
      status: status as AwardStatus,
      agreementStatus: (agreement?.status as AgreementStatus | undefined) ?? null,
      heldCents,
      paidCents,
    }),
  };
}
export type PublishedAward = ReturnType<typeof lineOf>;

/** The published award of a dossier, or null: a dossier that was not awarded is as good as one that was never filed. */
export async function findPublishedAward(read: Reader, reference: string): Promise<PublishedAward | null> {
  const row = await read.award.findFirst({ where: { ...PUBLISHED, proposal: { reference } }, select: lineShape });
  return row && lineOf(row);
}

/** How many awards, and what they are promised and paid together. */
export async function awardSums(read: Reader, where: object) {
  const [count, sums] = await Promise.all([
    read.award.count({ where }),
    read.awardBalance.aggregate({
      where: { award: where },
      _sum: { committedCents: true, dueCents: true, paidCents: true },
    }),
  ]);
  const { committedCents, dueCents, paidCents } = sums._sum;
  return { count, heldCents: (committedCents ?? 0) + (dueCents ?? 0) + (paidCents ?? 0), paidCents: paidCents ?? 0 };
}

/** Which years and towns there is something to choose. */
export async function awardedYearsAndTowns(read: Reader) {
  const [envelopes, towns] = await Promise.all([
    read.envelope.findMany({
      where: { awards: { some: PUBLISHED } },
      orderBy: { year: "desc" },
      take: 50,
      select: { year: true },
    }),
    read.town.findMany({
      where: { awards: { some: PUBLISHED } },
      orderBy: { sortName: "asc" },
      take: 200,
      select: { id: true, name: true },
    }),
  ]);
  return { years: envelopes.map((e) => e.year), towns };
}

/** What was awarded can be found by its words from the moment the decision is published. */
export async function makeProjectsFindable(tx: Tx, proposalIds: readonly string[], now: Date) {
  const awarded = await tx.proposal.findMany({
    where: { id: { in: [...proposalIds] } },
    select: { id: true, reference: true, title: true, summary: true, town: { select: { name: true } } },
  });
  for (const { id, reference, title, summary, town } of awarded)
    await saveSearchEntry(
      tx,
      {
        kind: "project",
        subjectId: id,
        audience: "public",
        url: `/projets/${reference}`,
        title,
        text: [summary, town.name, reference].join(" — "),
      },
      now,
    );
}
