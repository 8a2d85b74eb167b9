import { opinionsOn } from "~/db/opinions.server";
import { findKnownProposal } from "~/db/reviews.server";
import { mayAskOpinion, OPINION_DAYS_USUAL, type OpinionAnswer, revokeOpinion } from "~/domain/proposals/opinions";
import { addDays, daysBetween, inParis } from "~/domain/shared/calendar";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type DeskOpinion = {
  id: string;
  expertName: string;
  expertEmail: string;
  question: string;
  confidential: boolean;
  askedAt: Date;
  state: "waiting" | "answered" | "revoked" | "expired";
  daysLeft: number;
  given: { answer: OpinionAnswer; note: string; answeredAt: Date } | null;
  can: { revoke: boolean };
};

/** The questions put to outside experts about a dossier, as the desk follows them. */
export async function deskOpinions({ actor, now, read }: Visit, proposalId: string): Promise<DeskOpinion[]> {
  return (await opinionsOn(read, proposalId)).map((o) => ({
    id: o.id,
    expertName: o.expertName,
    expertEmail: o.expertEmail,
    question: o.question,
    confidential: o.confidential,
    askedAt: o.askedAt,
    state: o.answeredAt ? "answered" : o.revokedAt ? "revoked" : now < o.dueOn ? "waiting" : "expired",
    daysLeft: daysBetween(now, new Date(o.dueOn.getTime() - 1)),
    given: o.answer && o.answeredAt ? { answer: o.answer, note: o.answerNote, answeredAt: o.answeredAt } : null,
    can: { revoke: now < o.dueOn && revokeOpinion(o, actor, now).ok },
  }));
}

export type OpinionAsking = { reference: string; title: string; townName: string; usualLastDay: string };

/** The page on which an outside opinion is asked for. */
export async function opinionAsking({ actor, now, read }: Visit, { reference }: { reference: string }) {
  const stopped = gate(actor, "fund_manager");
  if (stopped) return stopped;
  const known = await findKnownProposal(read, actor, reference, now);
  if (!known) return refuse("not-found");
  const may = mayAskOpinion(known.proposal, actor);
  if (!may.ok) return may;
  return grant<OpinionAsking>({
    reference,
    title: known.title,
    townName: known.townName,
    usualLastDay: addDays(inParis(now).date, OPINION_DAYS_USUAL),
  });
}
