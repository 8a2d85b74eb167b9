import { callOfDecision } from "~/db/decisions.server";
import { issuedLetter } from "~/db/letters.server";
import { type AwardStatus, mayAnswerAward } from "~/domain/awards/award";
import type { Notification } from "~/domain/awards/notification";
import { hasLapsed } from "~/domain/awards/reserve";
import { writeMessage } from "~/domain/proposals/messages";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { findDecided, marksOf } from "~/features/awards/decided.server";
import { draftLetters, letterFile } from "~/features/awards/drafted-letters.server";
import type { Visit } from "~/features/visit.server";
import { letterPaper } from "~/words/decision-letters";
import { LETTER_TEXTS } from "~/words/letter-texts";

export type TownDecision = {
  reference: string;
  title: string;
  townName: string;
  callTitle: string;
  said: Notification;
  place: number | null;
  publishedAt: Date;
  deliberation: { number: string; on: Date } | null;
  reserveValidUntil: Date | null;
  reserveLapsed: boolean;
  marks: { code: string; label: string; weight: number; meanHundredths: number }[];
  award: { status: AwardStatus; answeredAt: Date | null; hasAgreement: boolean } | null;
  can: { answer: boolean; meet: boolean };
};

/** What a town is told of its dossier, once the decision is published: never anything about another dossier. */
export async function townDecision({ actor, locale, now, read }: Visit, { reference }: { reference: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const decided = await findDecided(read, actor, reference);
  if (!decided) return refuse("not-found");
  const { file, decision, line, said, publishedAt } = decided;
  const [marks, award] = await Promise.all([
    marksOf(read, decided),
    read.award.findUnique({
      where: { proposalId: file.proposal.id },
      select: {
        townId: true,
        amountCents: true,
        status: true,
        answeredAt: true,
        agreement: { select: { id: true } },
      },
    }),
  ]);
  const status = award?.status as AwardStatus | undefined;
  return grant<TownDecision>({
    reference,
    title: line.title,
    townName: line.townName,
    callTitle: locale === "en" ? file.call.titleEn : file.call.title,
    said,
    place: said.kind === "reserve" ? line.place : null,
    publishedAt,
    deliberation:
      decision.deliberationNumber && decision.deliberatedOn
        ? { number: decision.deliberationNumber, on: decision.deliberatedOn }
        : null,
    reserveValidUntil: said.kind === "reserve" ? decision.reserveValidUntil : null,
    reserveLapsed: said.kind === "reserve" && hasLapsed({ validUntil: decision.reserveValidUntil }, now),
    marks: marks.map(({ labelEn, label, ...mark }) => ({ ...mark, label: locale === "en" ? labelEn : label })),
    award: award && status ? { status, answeredAt: award.answeredAt, hasAgreement: award.agreement !== null } : null,
    can: {
      answer: award && status ? mayAnswerAward(actor, { ...award, status }) : false,
      meet: said.kind === "refused" && writeMessage(file.proposal, actor).ok,
    },
  });
}

/** The same as a letter: as it was sent, under its number. Acts of the Département are in French. */
export async function decisionLetter({ actor, read }: Visit, { reference }: { reference: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const decided = await findDecided(read, actor, reference);
  if (!decided) return refuse("not-found");
  const { file, decision, publishedAt } = decided;
  if (!decision.deliberationNumber || !decision.deliberatedOn) return refuse("not-found");
  const issued = await issuedLetter(read, decision.id, file.proposal.id);
  if (issued) return grant(letterFile(issued));
  const drafts = await draftLetters(read, decision, await callOfDecision(read, decision), publishedAt);
  const draft = drafts.find((d) => d.proposalId === file.proposal.id);
  return draft
    ? grant({ fileName: `decision-${reference}.pdf`, paper: letterPaper(draft.facts, LETTER_TEXTS[draft.facts.kind]) })
    : refuse("not-found");
}
