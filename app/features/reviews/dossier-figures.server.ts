import { type CountedMark, markedDossiers, type RankedDossier } from "~/db/calibration.server";
import { namesOf } from "~/db/dossier-standing.server";
import { type CountedReview, meanMark, rankingRulesOf, wholeMean } from "~/domain/reviews/aggregates";
import { type ComputedRanking, figuresOf } from "~/domain/reviews/computed";
import { type Ranked, rank } from "~/domain/reviews/ranking";
import { correctedWritten, firmnessWritten, type MarginWritten, marginWritten } from "~/domain/reviews/written-out";
import type { Known, knownInRanking } from "~/features/reviews/ranking-lines.server";
import type { Visit } from "~/features/visit.server";

type Neighbour = {
  reference: string;
  meanHundredths: number;
  needHundredths: number;
  supportHundredths: number;
  filedAt: Date | null;
  /** What put the lower of the two under the other although their means are equal. */
  partedBy: "need" | "support" | "filing" | null;
  samePlace: boolean;
};
export type DossierFigures = {
  reference: string;
  title: string;
  town: string;
  requestedCents: number;
  filedAt: Date | null;
  /** The totals that count, by reader. */
  marks: { reader: string; totalHundredths: number; severityHundredths: number }[];
  /** Criterion by criterion, a mark a reader in the same order; empty while no grid was handed in whole. */
  criteria: {
    label: string;
    weight: number;
    marks: number[];
    meanHundredths: number;
    eliminatingMark: number | null;
  }[];
  meanHundredths: number | null;
  corrected: ReturnType<typeof correctedWritten> | null;
  margin: MarginWritten | null;
  spread: { highest: number; lowest: number; hundredths: number } | null;
  firmness: ReturnType<typeof firmnessWritten>;
  rules: { passHundredths: number; reviewsMin: number };
  envelopeCents: number;
  standing: {
    place: number;
    of: number;
    runningCents: number;
    needHundredths: number;
    supportHundredths: number;
    above: Neighbour | null;
    below: Neighbour | null;
  } | null;
  eliminated: string | null;
  /** What the ranking shows until the portal has drawn the figures anew, where that differs. */
  stillShown: { correctedHundredths: number | null; marginHundredths: number | null; fundedBp: number | null } | null;
};

export type Drawn = {
  marks: readonly CountedMark[];
  dossiers: readonly RankedDossier[];
  funding: { envelopeCents: number };
  computed: ComputedRanking | null;
};

/** Every figure that the ranking shows of one dossier, with all that it follows from. Null for one that is not known. */
export async function dossierFigures(
  { locale, read }: Visit,
  known: Awaited<ReturnType<typeof knownInRanking>>,
  reference: string,
  { marks, dossiers, funding, computed }: Drawn,
): Promise<DossierFigures | null> {
  const row = dossiers.find((d) => d.reference === reference);
  if (!row) return null;
  const own = marks.filter((m) => m.dossier === row.id);
  const [named, nameOf, reviews] = await Promise.all([
    read.proposal.findUniqueOrThrow({
      where: { id: row.id },
      select: { title: true, town: { select: { name: true } } },
    }),
    namesOf(
      read,
      own.map((m) => m.reviewer),
    ),
    marksOf(read, known, row.id, own),
  ]);
  const { call } = known;
  const totals = own.map((m) => m.total);
  const severity = (reader: string) => computed?.calibration.reviewers.get(reader) ?? 0;
  const now = computed && figuresOf(computed, row.id);
  return {
    reference,
    title: named.title,
    town: named.town.name,
    requestedCents: row.requestedCents,
    filedAt: row.filedAt,
    marks: own.map(({ reviewer, total }) => ({
      reader: nameOf(reviewer),
      totalHundredths: total,
      severityHundredths: Math.round(severity(reviewer)),
    })),
    criteria: call.criteria
      .filter(() => reviews.length > 0)
      .map(({ code, weight, eliminatingMark, labelFr, labelEn }) => ({
        label: locale === "en" ? labelEn : labelFr,
        weight,
        marks: reviews.map((r) => r.marks[code] ?? 0),
        meanHundredths: meanMark(reviews, code),
        eliminatingMark,
      })),
    meanHundredths: totals.length > 0 ? wholeMean(totals) : null,
    corrected:
      computed && own.length > 0
        ? correctedWritten(own.map((m) => ({ total: m.total, severity: severity(m.reviewer) })))
        : null,
    margin: computed && marginWritten(computed.calibration, row.id, marks.length, own.length),
    spread: totals.length > 0 ? spreadOf(totals) : null,
    firmness: computed && firmnessWritten(computed, row.id),
    rules: rankingRulesOf(call.rules),
    envelopeCents: funding.envelopeCents,
    standing: standingOf(dossiers, row),
    eliminated: row.eliminated,
    stillShown: known.complete && now && differs(now, row) ? row : null,
  };
}

/** The marks of the readers that count, in their order; none where a grid has not every mark. */
async function marksOf(read: Visit["read"], known: Known, id: string, own: readonly CountedMark[]) {
  const only = { where: `${known.where} AND p."id" = ?`, values: [...known.values, id] };
  const rows = await markedDossiers(read, only);
  const reviews = own.map(
    ({ reviewer, total }): CountedReview => ({
      totalHundredths: total,
      marks: Object.fromEntries(
        rows.flatMap((r) => (r.reviewer === reviewer && r.code !== null && r.mark !== null ? [[r.code, r.mark]] : [])),
      ),
    }),
  );
  const { criteria } = known.call;
  return reviews.every((r) => criteria.every((c) => c.code in r.marks)) ? reviews : [];
}

const spreadOf = (totals: readonly number[]) => {
  const [highest, lowest] = [Math.max(...totals), Math.min(...totals)];
  return { highest, lowest, hundredths: highest - lowest };
};

type Figures = NonNullable<DossierFigures["stillShown"]>;
const differs = (now: Figures, kept: Figures) =>
  now.correctedHundredths !== kept.correctedHundredths ||
  now.marginHundredths !== kept.marginHundredths ||
  now.fundedBp !== kept.fundedBp;

/** Its place among the dossiers that are known, and the two beside it. */
function standingOf(dossiers: readonly RankedDossier[], row: RankedDossier): DossierFigures["standing"] {
  const { ranked } = rank(dossiers);
  const i = ranked.findIndex((d) => d.id === row.id);
  const here = ranked[i];
  if (!here) return null;
  const [above, below] = [ranked[i - 1], ranked[i + 1]];
  return {
    place: here.place,
    of: ranked.length,
    runningCents: ranked.slice(0, i + 1).reduce((cents, d) => cents + d.requestedCents, 0),
    needHundredths: here.needHundredths ?? 0,
    supportHundredths: here.supportHundredths ?? 0,
    above: above ? neighbour(above, here, here.tieBrokenBy) : null,
    below: below ? neighbour(below, here, below.tieBrokenBy) : null,
  };
}

const neighbour = (
  other: Ranked<RankedDossier>,
  here: Ranked<RankedDossier>,
  partedBy: Neighbour["partedBy"],
): Neighbour => ({
  reference: other.reference,
  meanHundredths: other.meanHundredths ?? 0,
  needHundredths: other.needHundredths ?? 0,
  supportHundredths: other.supportHundredths ?? 0,
  filedAt: other.filedAt,
  partedBy,
  samePlace: other.place === here.place,
});
