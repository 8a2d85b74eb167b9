import { countedReviews, type Reviewing } from "~/db/reviews.server";
import { gapRulesOf, thirdReading } from "~/domain/reviews/third-reading";
import type { Visit } from "~/features/visit.server";

export type OthersReview = {
  reviewer: string;
  totalHundredths: number | null;
  scores: {
    label: string;
    mark: number | null;
    justification: string;
    revised: { from: number; to: number; reason: string }[];
  }[];
};
/** Whether two readers lie so far apart that a third is asked for. */
export async function isDisputed({ read }: Visit, { proposal, call }: Reviewing) {
  const { counted } = await countedReviews(read, proposal.id, call);
  return thirdReading(counted, call.criteria, gapRulesOf(call.rules)) !== null;
}

/** The reviews of others with their revisions, and never a private note. Asked for only once they may be seen. */
export async function othersOf(
  { actor, locale, read }: Visit,
  { proposal, call, assignment }: Reviewing,
): Promise<OthersReview[]> {
  const rows = await read.review.findMany({
    where: {
      proposalId: proposal.id,
      status: "submitted",
      reviewerId: { not: actor.kind === "person" && assignment ? actor.id : "" },
    },
    orderBy: { submittedAt: "asc" },
    take: 20,
    select: {
      totalHundredths: true,
      reviewer: { select: { name: true } },
      scores: { select: { criterionId: true, mark: true, justification: true } },
      revisions: {
        orderBy: { revisedAt: "asc" },
        select: { criterionId: true, fromMark: true, toMark: true, reason: true },
      },
    },
  });
  return rows.map((r) => ({
    reviewer: r.reviewer.name,
    totalHundredths: r.totalHundredths,
    scores: call.criteria.map((c) => {
      const score = r.scores.find((s) => s.criterionId === c.id);
      const revised = r.revisions
        .filter((v) => v.criterionId === c.id)
        .map((v) => ({ from: v.fromMark, to: v.toMark, reason: v.reason }));
      return {
        label: locale === "en" ? c.labelEn : c.labelFr,
        mark: score?.mark ?? null,
        justification: score?.justification ?? "",
        revised,
      };
    }),
  }));
}
