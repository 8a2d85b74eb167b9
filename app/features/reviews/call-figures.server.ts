import { type Computed, countedMarks, rankedDossiers } from "~/db/calibration.server";
import type { Reader } from "~/db/database.server";
import { envelopeSums } from "~/db/ledger.server";
import { type ComputedRanking, computeFigures, figuresOf, seedOf } from "~/domain/reviews/computed";
import type { Known } from "~/features/reviews/ranking-lines.server";

/** Beyond this many dossiers, figures that are not kept are not drawn while somebody waits for a page. */
export const DRAWN_AT_ONCE_MAX = 400;

/** The corrected means and the firmness of the dossiers that are known, from their marks alone. */
export async function drawFigures(read: Reader, known: Known) {
  const { call } = known;
  const [marks, dossiers, sums] = await Promise.all([
    countedMarks(read, known),
    rankedDossiers(read, known),
    envelopeSums(read, call.envelopeId),
  ]);
  const funding = {
    envelopeCents: sums.appropriatedCents,
    passHundredths: call.rules.eliminationScoreHundredths,
  };
  return { marks, dossiers, funding, computed: computeFigures(dossiers, marks, funding, seedOf(call.reference)) };
}

/**
 * The figures as this person may see them. Whoever knows of every dossier reads those that are kept. For anybody else
 * they are drawn from the marks of the dossiers they know of: a figure that a hidden mark has moved would speak of it.
 */
export async function figuresFor(read: Reader, known: Known): Promise<(id: string, kept: Computed) => Computed> {
  if (known.complete) return (_id, kept) => kept;
  if ((await read.proposal.count({ where: { callId: known.call.id } })) > DRAWN_AT_ONCE_MAX) return () => NOTHING;
  const { computed } = await drawFigures(read, known);
  return (id) => figuresOf(computed, id);
}
const NOTHING: Computed = { correctedHundredths: null, marginHundredths: null, fundedBp: null };

/** Of the figures just drawn, those that are not what is kept. */
export const changedFigures = (dossiers: readonly (Computed & { id: string })[], computed: ComputedRanking) =>
  dossiers.flatMap((kept) => {
    const now = figuresOf(computed, kept.id);
    const same =
      now.correctedHundredths === kept.correctedHundredths &&
      now.marginHundredths === kept.marginHundredths &&
      now.fundedBp === kept.fundedBp;
    return same ? [] : [{ id: kept.id, ...now }];
  });
