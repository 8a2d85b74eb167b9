import { announcedEnvelopes } from "~/db/public-payments.server";
import { type PublishedDecision, publishedDecisions } from "~/db/published-decisions.server";
import { grant } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type EnvelopeYear = {
  year: number;
  callReference: string | null;
  votedCents: number;
  awardedCents: number;
  paidCents: number;
  leftCents: number;
  recoveredCents: number;
};
export type TransparencyPage = { envelopes: EnvelopeYear[]; decisions: PublishedDecision[] };

/** Where the money of each year is, and the decisions that say why. */
export async function transparencyPage({ read }: Visit) {
  const [envelopes, decisions] = await Promise.all([announcedEnvelopes(read), publishedDecisions(read)]);
  return grant<TransparencyPage>({
    envelopes: envelopes.map(({ year, balance, calls }) => ({
      year,
      callReference: calls[0]?.reference ?? null,
      votedCents: balance?.appropriatedCents ?? 0,
      awardedCents: (balance?.committedCents ?? 0) + (balance?.dueCents ?? 0) + (balance?.paidCents ?? 0),
      paidCents: balance?.paidCents ?? 0,
      leftCents: balance?.availableCents ?? 0,
      recoveredCents: balance?.recoveredCents ?? 0,
    })),
    decisions,
  });
}
