import { putToTown } from "~/domain/proposals/messages";
import { personId } from "~/domain/shared/actor";
import type { Visit } from "~/features/visit.server";

/** A question about a dossier as its readers see it: whose it is stays between the reader and the fund manager. */
export type BenchQuestion = {
  id: string;
  isOwn: boolean;
  /** What the reader wrote; of another's question, what the Département wrote to the town. */
  question: string;
  askedAt: Date;
  putAt: Date | null;
  answer: { body: string; at: Date } | null;
};

/**
 * My questions with what became of them, and those of others once they were put to the town: every reader judges by the
 * same answers, and nobody reads what another only wondered.
 */
export async function benchQuestions({ actor, read }: Visit, proposalId: string): Promise<BenchQuestion[]> {
  const rows = await read.reviewQuestion.findMany({ where: { proposalId }, orderBy: { askedAt: "asc" }, take: 50 });
  if (rows.length === 0) return [];
  const messages = await read.dossierMessage.findMany({
    where: { proposalId },
    orderBy: { sentAt: "asc" },
    take: 200,
    select: { id: true, side: true, body: true, sentAt: true },
  });
  return rows.flatMap(({ id, askedById, question, askedAt, messageId }) => {
    const isOwn = askedById === personId(actor);
    const put = putToTown(messageId, messages);
    if (!isOwn && put.putAt === null) return [];
    const said = isOwn ? question : (messages.find((m) => m.id === messageId)?.body ?? "");
    return [{ id, isOwn, question: said, askedAt: isOwn ? askedAt : (put.putAt ?? askedAt), ...put }];
  });
}
