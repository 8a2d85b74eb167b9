import type { Reader, Tx } from "~/db/database.server";
import type { OpinionAnswer } from "~/domain/proposals/opinions";

const shape = {
  id: true,
  proposalId: true,
  expertEmail: true,
  expertName: true,
  introduction: true,
  question: true,
  confidential: true,
  askedAt: true,
  dueOn: true,
  remindedAt: true,
  answer: true,
  answerNote: true,
  answeredAt: true,
  revokedAt: true,
} as const;

type Row = { dueOn: Date | null; askedAt: Date; answer: string | null };
const opinionOf = <R extends Row>(row: R) => ({
  ...row,
  dueOn: row.dueOn ?? row.askedAt,
  answer: row.answer as OpinionAnswer | null,
});
export type OpinionRow = NonNullable<Awaited<ReturnType<typeof findOpinion>>>;

/** The question behind a private link, by the hash of its token. */
export async function findOpinion(from: Reader | Tx, tokenHash: string) {
  const row = await from.outsideOpinion.findUnique({ where: { tokenHash }, select: shape });
  return row && opinionOf(row);
}

export async function opinionById(from: Reader | Tx, id: string) {
  const row = await from.outsideOpinion.findUnique({
    where: { id },
    select: { ...shape, proposal: { select: { reference: true, title: true, town: { select: { name: true } } } } },
  });
  return row && opinionOf(row);
}

/** Every question put to somebody outside about a dossier, the latest first. */
export async function opinionsOn(from: Reader | Tx, proposalId: string) {
  const rows = await from.outsideOpinion.findMany({
    where: { proposalId },
    orderBy: { askedAt: "desc" },
    take: 50,
    select: shape,
  });
  return rows.map(opinionOf);
}

/** What was answered: for the Département's readers of the dossier, or, shared only, for its town. */
export type GivenOpinion = {
  id: string;
  expertName: string;
  question: string;
  answer: OpinionAnswer;
  note: string;
  answeredAt: Date;
  confidential: boolean;
};

export async function givenOpinions(from: Reader, proposalId: string, sharedOnly: boolean): Promise<GivenOpinion[]> {
  const rows = await from.outsideOpinion.findMany({
    where: { proposalId, NOT: { answeredAt: null }, ...(sharedOnly ? { confidential: false } : {}) },
    orderBy: { answeredAt: "asc" },
    take: 50,
    select: shape,
  });
  return rows.flatMap(({ id, expertName, question, answer, answerNote, answeredAt, confidential }) =>
    answer && answeredAt
      ? [{ id, expertName, question, answer: answer as OpinionAnswer, note: answerNote, answeredAt, confidential }]
      : [],
  );
}

/** Questions that nobody answered yet and of which nobody was reminded. Which of them are due it is for the rule to say. */
export const waitingOpinions = (from: Reader, now: Date) =>
  from.outsideOpinion.findMany({
    where: { answeredAt: null, revokedAt: null, remindedAt: null, dueOn: { gt: now } },
    select: { id: true },
    take: 500,
  });
