import { countedMarks, rankedDossiers } from "~/db/calibration.server";
import { findCall } from "~/db/calls.server";
import { namesOf } from "~/db/dossier-standing.server";
import { envelopeSums } from "~/db/ledger.server";
import { activePhase, maySeeOthersScores } from "~/domain/reviews/phases";
import { maySeeRanking } from "~/domain/reviews/ranking";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { DRAWN_AT_ONCE_MAX, drawFigures } from "~/features/reviews/call-figures.server";
import { type DossierFigures, type Drawn, dossierFigures } from "~/features/reviews/dossier-figures.server";
import { type Known, knownInRanking } from "~/features/reviews/ranking-lines.server";
import type { Visit } from "~/features/visit.server";

export type FiguresPage = {
  reference: string;
  title: string;
  /** Too many dossiers to draw the figures again for a page. */
  tooMany: boolean;
  off: "everyone_read_everything" | "no_second_reading" | null;
  marks: number;
  dossiers: number;
  noiseHundredths: number | null;
  severityHundredths: number;
  readers: { name: string; marks: number; severityHundredths: number }[];
  /** What a criterion is called, to name one that eliminates. */
  criteria: Record<string, string>;
  dossier: DossierFigures | null;
};

/** How the corrected means are made: the model's figures, each reader's severity, and of one dossier every step. */
export async function figuresPage(visit: Visit, { reference, dossier }: { reference: string; dossier: string }) {
  const { actor, locale, now, read } = visit;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const call = await findCall(read, reference);
  const phase = activePhase(call?.phases ?? []);
  if (!call || !maySeeRanking(actor, phase)) return refuse("not-found");
  const known = await knownInRanking(read, actor, call, now);
  const drawn = await drawnFor(read, known);
  // What is hidden or still to be scored by this person is no longer among the known here.
  const seesMarks = maySeeOthersScores(actor, { phase, conflicted: false, ownReviewOpen: false });
  const opened = dossier && seesMarks ? await dossierFigures(visit, known, dossier, drawn) : null;
  if (dossier && !opened) return refuse("not-found");

  const { marks, computed } = drawn;
  const calibration = computed?.calibration;
  const ids = [...(calibration?.reviewers.keys() ?? [])];
  const nameOf = await namesOf(read, seesMarks ? ids : []);
  const readers = ids.map((id) => ({
    name: nameOf(id),
    marks: marks.filter((m) => m.reviewer === id).length,
    severityHundredths: Math.round(calibration?.reviewers.get(id) ?? 0),
  }));
  const noise = calibration?.noise ?? null;
  return grant<FiguresPage>({
    reference,
    title: locale === "en" ? call.titleEn : call.title,
    tooMany: computed === null,
    off: calibration?.off ?? null,
    marks: marks.length,
    dossiers: calibration?.dossiers.size ?? 0,
    noiseHundredths: noise === null ? null : Math.round(Math.sqrt(noise)),
    severityHundredths: Math.round(Math.sqrt(calibration?.severity ?? 0)),
    readers: seesMarks ? readers.sort((a, b) => b.severityHundredths - a.severityHundredths) : [],
    criteria: Object.fromEntries(call.criteria.map((c) => [c.code, locale === "en" ? c.labelEn : c.labelFr])),
    dossier: opened,
  });
}

/** The dossiers and their marks with the figures drawn from them; without, where there are too many for a page. */
async function drawnFor(read: Visit["read"], known: Known): Promise<Drawn> {
  const { call } = known;
  if ((await read.proposal.count({ where: { callId: call.id } })) <= DRAWN_AT_ONCE_MAX) return drawFigures(read, known);
  const [dossiers, marks, sums] = await Promise.all([
    rankedDossiers(read, known),
    countedMarks(read, known),
    envelopeSums(read, call.envelopeId),
  ]);
  return { marks, dossiers, funding: { envelopeCents: sums.appropriatedCents }, computed: null };
}
