import type { CallFile } from "~/db/calls.server";
import { namesOf } from "~/db/dossier-standing.server";
import { openReviewIds } from "~/db/hidden-dossiers.server";
import { activePhase, PHASE_RULES } from "~/domain/reviews/phases";
import { hasRole, personId } from "~/domain/shared/actor";
import type { Visit } from "~/features/visit.server";

export type ReopeningLine = {
  id: string;
  reviewer: string;
  until: Date;
  reason: string;
  by: string;
  state: "running" | "over" | "revoked";
};
export type ReviewTimes = {
  reopenings: ReopeningLine[];
  /** Whoever is to read in this edition: to be given more time. */
  readers: { id: string; name: string }[];
  thirds: { reference: string; title: string; isGiven: boolean }[];
};

/** Who was given more time to score, and which dossiers a third reader was asked for. */
export async function reviewTimes(
  { actor, now, read }: Visit,
  call: CallFile,
  hidden: readonly string[],
): Promise<ReviewTimes> {
  const reviewerId = personId(actor) ?? "";
  const manages = hasRole(actor, "fund_manager");
  const isOpen = PHASE_RULES[activePhase(call.phases).kind].others !== "never";
  const [rows, readers, own] = await Promise.all([
    read.reviewReopening.findMany({
      where: { callId: call.id },
      orderBy: { grantedAt: "desc" },
      take: 50,
      include: { person: { select: { name: true } } },
    }),
    manages
      ? read.person.findMany({
          where: {
            id: { not: reviewerId },
            assignments: { some: { removedAt: null, recusedAt: null, proposal: { callId: call.id } } },
          },
          orderBy: { name: "asc" },
          take: 200,
          select: { id: true, name: true },
        })
      : [],
    openReviewIds(read, reviewerId, call.id),
  ]);
  const nameOf = await namesOf(
    read,
    rows.map((r) => r.grantedById),
  );
  // That two readers disagree speaks of their marks.
  const asked = manages || isOpen ? await thirdReadings(read, call.id, [...hidden, ...own]) : [];
  return {
    reopenings: rows.map((r) => ({
      id: r.id,
      reviewer: r.person.name,
      until: r.until,
      reason: r.reason,
      by: nameOf(r.grantedById),
      state: r.revokedAt ? "revoked" : r.until <= now ? "over" : "running",
    })),
    readers,
    thirds: asked,
  };
}

async function thirdReadings(read: Visit["read"], callId: string, hidden: readonly string[]) {
  const rows = await read.proposal.findMany({
    where: { callId, thirdReadingAt: { not: null }, id: { notIn: [...hidden] } },
    orderBy: { reference: "asc" },
    take: 100,
    select: { reference: true, title: true, reviewsExpected: true },
  });
  return rows.map(({ reviewsExpected, ...row }) => ({ ...row, isGiven: reviewsExpected > 2 }));
}
