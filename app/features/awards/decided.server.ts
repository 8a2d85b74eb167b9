import { type CallFile, callById } from "~/db/calls.server";
import type { Reader, Tx } from "~/db/database.server";
import { findDecision } from "~/db/decisions.server";
import { findTownDossier } from "~/db/proposals.server";
import { notificationOf } from "~/domain/awards/notification";
import type { Actor } from "~/domain/shared/actor";

/** What was decided on a dossier of one of the actor's towns. Before its publication there is nothing, for anyone. */
export async function findDecided(read: Reader, actor: Actor, reference: string) {
  const file = await findTownDossier(read, actor, reference);
  // A dossier that was withdrawn before the publication stayed behind: nothing was decided on it.
  if (!file || file.proposal.status === "withdrawn") return null;
  const newest = await read.decisionLine.findFirst({
    where: { proposalId: file.proposal.id, decision: { status: "published" } },
    orderBy: { decision: { publishedAt: "desc" } },
    select: { decision: { select: { reference: true } } },
  });
  const decision = newest && (await findDecision(read, newest.decision.reference));
  const line = decision?.lines.find((l) => l.proposalId === file.proposal.id);
  if (!decision || !line || !decision.publishedAt) return null;
  return { file, decision, line, publishedAt: decision.publishedAt, said: notificationOf(line, decision.lines) };
}
export type Decided = NonNullable<Awaited<ReturnType<typeof findDecided>>>;

export type CriterionMark = { code: string; label: string; labelEn: string; weight: number; meanHundredths: number };

/** The mean mark of each criterion, without who gave which: what a town is told of its own dossier. */
export const marksOf = async (read: Reader, { file, decision }: Decided): Promise<CriterionMark[]> =>
  (await criterionMarks(read, await callById(read, decision.callId), [file.proposal.id]))(file.proposal.id);

/** The same for several dossiers of a call. */
export async function criterionMarks(db: Reader | Tx, call: CallFile, proposalIds: readonly string[]) {
  const scores = await db.score.findMany({
    where: { NOT: { mark: null }, review: { proposalId: { in: [...proposalIds] }, status: "submitted" } },
    select: { criterionId: true, mark: true, review: { select: { proposalId: true } } },
  });
  return (proposalId: string): CriterionMark[] =>
    call.criteria.flatMap((c) => {
      const marks = scores
        .filter((s) => s.criterionId === c.id && s.review.proposalId === proposalId)
        .map((s) => s.mark ?? 0);
      if (marks.length === 0) return [];
      const meanHundredths = Math.round((100 * marks.reduce((a, b) => a + b, 0)) / marks.length);
      return [{ code: c.code, label: c.labelFr, labelEn: c.labelEn, weight: c.weight, meanHundredths }];
    });
}
