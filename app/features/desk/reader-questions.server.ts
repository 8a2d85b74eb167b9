import { namesOf } from "~/db/dossier-standing.server";
import { putToTown } from "~/domain/proposals/messages";
import { hasRole } from "~/domain/shared/actor";
import type { Visit } from "~/features/visit.server";

/** What a reader wants to know from the town, since when it was put to the town, and what the town wrote back. */
export type ReaderQuestion = {
  id: string;
  by: string;
  question: string;
  askedAt: Date;
  putAt: Date | null;
  answer: { body: string; at: Date } | null;
};
type Message = { id: string; side: string; body: string; sentAt: Date };

/** The readers’ questions about a dossier, for the fund manager, who puts them to the town without a name. */
export async function readerQuestions(
  { actor, read }: Visit,
  proposalId: string,
  /** In the order in which they were sent. */
  messages: readonly Message[],
): Promise<ReaderQuestion[]> {
  if (!hasRole(actor, "fund_manager")) return [];
  const rows = await read.reviewQuestion.findMany({ where: { proposalId }, orderBy: { askedAt: "asc" }, take: 50 });
  const nameOf = await namesOf(
    read,
    rows.map((r) => r.askedById),
  );
  return rows.map(({ id, askedById, question, askedAt, messageId }) => ({
    id,
    by: nameOf(askedById),
    question,
    askedAt,
    ...putToTown(messageId, messages),
  }));
}
