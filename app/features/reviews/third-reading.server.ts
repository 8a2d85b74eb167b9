import { dossierManagers } from "~/db/dossier-managers.server";
import { countedReviews, type Reviewing } from "~/db/reviews.server";
import { gapRulesOf, thirdReader, thirdReading } from "~/domain/reviews/third-reading";
import { findReviewers } from "~/features/reviews/assignment-desk.server";
import type { Told, Work } from "~/features/visit.server";

export type CalledThird = { data: Record<string, unknown>; letters: NonNullable<Told["letters"]> };
const nothing: CalledThird = { data: {}, letters: [] };

/**
 * Asks for a third reading where the two that are in lie too far apart and nobody else is to read: gives the dossier to
 * a reader, or tells the fund managers that there is nobody. The new reader's letter is that of any dossier: nothing in it
 * speaks of marks. Run again, it finds the third reader and does nothing.
 */
export async function callThirdReading({ now, tx }: Pick<Work, "now" | "tx">, seen: Reviewing): Promise<CalledThird> {
  const { proposal, call, phase, title } = seen;
  const { expected, counted } = await countedReviews(tx, proposal.id, call);
  if (expected > 2 || !thirdReading(counted, call.criteria, gapRulesOf(call.rules))) return nothing;

  const called = await tx.proposal.update({
    where: { id: proposal.id },
    data: { thirdReadingAt: now },
    select: { assignments: { select: { reviewerId: true } } },
  });
  const known = called.assignments.map((a) => a.reviewerId);
  const reader = thirdReader(await candidates(tx, call.id, now), proposal, known);
  // Fixed: a proposal of two readers a dossier does not take the third away again.
  const given = { proposalId: proposal.id, assignedById: "", assignedAt: now, pinnedAt: now };
  if (reader) await tx.assignment.create({ data: { ...given, reviewerId: reader.personId } });

  const managers = (await dossierManagers(tx, proposal.id, now)).filter((m) => m.personId !== reader?.personId);
  const path = `/gestion/appels/${call.reference}/affectations`;
  const facts = { path, reference: proposal.reference, title, ...(reader ? { readerName: reader.name } : {}) };
  const closesAt = phase.closesAt?.toISOString();
  return {
    data: { thirdReading: reader?.name ?? "" },
    letters: [
      ...managers.map((to) => ({ ...to, template: "third_reading_called" as const, data: facts })),
      ...(reader
        ? [
            {
              to: reader.email,
              personId: reader.personId,
              locale: reader.locale === "en" ? ("en" as const) : ("fr" as const),
              template: "reviews_assigned" as const,
              data: { path: "/instruction", callTitle: call.title, count: 1, ...(closesAt ? { closesAt } : {}) },
            },
          ]
        : []),
    ],
  };
}

/** Everybody who reads, with how many dossiers of the call they have. */
async function candidates(tx: Work["tx"], callId: string, at: Date) {
  const [reviewers, loads] = await Promise.all([
    findReviewers(tx, at),
    tx.assignment.groupBy({
      by: ["reviewerId"],
      where: { removedAt: null, recusedAt: null, proposal: { callId } },
      _count: { _all: true },
    }),
  ]);
  const loadOf = new Map(loads.map((l) => [l.reviewerId, l._count._all]));
  return reviewers.map((r) => ({ ...r, load: loadOf.get(r.personId) ?? 0 }));
}
