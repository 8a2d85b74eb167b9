import { type AwardStatus, mayAnswerAward } from "~/domain/awards/award";
import { DEPARTMENT } from "~/domain/awards/department";
import type { Notification } from "~/domain/awards/notification";
import { hasLapsed } from "~/domain/awards/reserve";
import { inParis } from "~/domain/shared/calendar";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { findDecided, marksOf } from "~/features/awards/decided.server";
import type { Visit } from "~/features/visit.server";
import { decisionPaper } from "~/words/documents";

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
  can: { answer: boolean };
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
    can: { answer: award && status ? mayAnswerAward(actor, { ...award, status }) : false },
  });
}

/** The same as a letter. Acts of the Département are in French. */
export async function decisionLetter({ actor, read }: Visit, { reference }: { reference: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const decided = await findDecided(read, actor, reference);
  if (!decided) return refuse("not-found");
  const { file, decision, line, said, publishedAt } = decided;
  if (!decision.deliberationNumber || !decision.deliberatedOn) return refuse("not-found");
  const reserve = line.outcome === "reserved";
  return grant({
    fileName: `decision-${reference}.pdf`,
    paper: decisionPaper({
      outcome: line.outcome,
      reference,
      title: line.title,
      callTitle: file.call.title,
      townName: line.townName,
      ofTown: `${file.town.linking}${file.town.name}`,
      requestedCents: line.requestedCents,
      awardedCents: said.grantedCents,
      reasons: line.reasons,
      deliberation: { number: decision.deliberationNumber, on: inParis(decision.deliberatedOn).date },
      notifiedAt: publishedAt,
      meanHundredths: said.meanHundredths,
      lastAwardedHundredths: said.lastAwardedHundredths,
      place: reserve ? line.place : null,
      reserveValidUntil: reserve && decision.reserveValidUntil ? inParis(decision.reserveValidUntil).date : null,
      criteria: await marksOf(read, decided),
      signatory: { name: "", function: DEPARTMENT.function },
    }),
  });
}
