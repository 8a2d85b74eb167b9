import { findPublishedDecision, recusalsIn } from "~/db/published-decisions.server";
import { grant, refuse } from "~/domain/shared/outcome";
import { publicDecisionPaper } from "~/features/transparency/public-decision-paper";
import type { Visit } from "~/features/visit.server";

export type AwardedLine = {
  reference: string;
  title: string;
  townName: string;
  townSlug: string;
  place: number | null;
  meanHundredths: number | null;
  requestedCents: number;
  amountCents: number;
  /** The ranking was not followed for it; the reason is on the record of the deliberation. */
  outOfRank: boolean;
};
export type PublicDecision = {
  reference: string;
  callReference: string;
  callTitle: string;
  publishedAt: Date;
  deliberation: { number: string; on: Date } | null;
  awarded: AwardedLine[];
  awardedCents: number;
  /** Awards of this decision that their town has declined since: the money went back to the envelope. */
  declined: { count: number; cents: number };
  reserved: number;
  reserveValidUntil: Date | null;
  /** Why dossiers were not awarded, in numbers: none is named. */
  refused: { eliminated: number; unranked: number; ranked: number };
  recusals: number;
  rankingHash: string | null;
  contentHash: string | null;
};

/** The record of a published decision. Dossiers that were not awarded are counted, never named. */
export async function publicDecision({ locale, read }: Visit, { reference }: { reference: string }) {
  const found = await findPublishedDecision(read, reference);
  if (!found?.publishedAt) return refuse("not-found");
  const { call, callId, lines, deliberationNumber, deliberatedOn, publishedAt } = found;
  const awarded = lines.filter((l) => l.award !== null);
  const declined = awarded.filter((l) => l.award?.status === "declined");
  const kept = awarded.filter((l) => !declined.includes(l));
  return grant<PublicDecision>({
    reference,
    callReference: call.reference,
    callTitle: locale === "en" ? call.titleEn : call.title,
    publishedAt,
    deliberation: deliberationNumber && deliberatedOn ? { number: deliberationNumber, on: deliberatedOn } : null,
    awarded: kept.map(awardedLine).sort(byPlace),
    awardedCents: kept.reduce((sum, l) => sum + l.amountCents, 0),
    declined: { count: declined.length, cents: declined.reduce((sum, l) => sum + l.amountCents, 0) },
    reserved: lines.filter((l) => l.outcome === "reserved").length,
    reserveValidUntil: found.reserveValidUntil,
    refused: refusedCounts(lines),
    recusals: await recusalsIn(read, callId),
    rankingHash: found.rankingHash,
    contentHash: found.contentHash,
  });
}

type Line = NonNullable<Awaited<ReturnType<typeof findPublishedDecision>>>["lines"][number];

const awardedLine = ({ proposal, place, meanHundredths, amountCents, exceptionReason }: Line): AwardedLine => ({
  reference: proposal.reference,
  title: proposal.title,
  townName: proposal.town.name,
  townSlug: proposal.town.slug,
  place,
  meanHundredths,
  requestedCents: proposal.requestedCents,
  amountCents,
  outOfRank: exceptionReason !== "",
});

const byPlace = (a: AwardedLine, b: AwardedLine) =>
  (a.place ?? Number.MAX_SAFE_INTEGER) - (b.place ?? Number.MAX_SAFE_INTEGER) || (a.reference < b.reference ? -1 : 1);

function refusedCounts(lines: readonly Line[]): PublicDecision["refused"] {
  const refused = lines.filter((l) => l.outcome === "refused");
  const eliminated = refused.filter((l) => l.proposal.eliminated !== null).length;
  const unranked = refused.filter((l) => l.proposal.eliminated === null && l.place === null).length;
  return { eliminated, unranked, ranked: refused.length - eliminated - unranked };
}

/** The same on paper, in French: it speaks of an act of the Département. */
export async function publicDecisionFile(visit: Visit, input: { reference: string }) {
  const found = await publicDecision({ ...visit, locale: "fr" }, input);
  if (!found.ok) return found;
  return grant({ paper: publicDecisionPaper(found.value), fileName: `decision-${input.reference}-publique.pdf` });
}
