import { findCall } from "~/db/calls.server";
import { namesOf } from "~/db/dossier-standing.server";
import { figuresOf } from "~/domain/reviews/computed";
import { activePhase } from "~/domain/reviews/phases";
import { maySeeRanking } from "~/domain/reviews/ranking";
import { zoneOf } from "~/domain/reviews/zones";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { DRAWN_AT_ONCE_MAX, drawFigures } from "~/features/reviews/call-figures.server";
import { knownInRanking } from "~/features/reviews/ranking-lines.server";
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
  dossier: FiguresOfDossier | null;
};
export type FiguresOfDossier = {
  reference: string;
  title: string;
  meanHundredths: number | null;
  correctedHundredths: number | null;
  marginHundredths: number | null;
  fundedBp: number | null;
  zone: ReturnType<typeof zoneOf> | null;
  marks: { reader: string; totalHundredths: number; severityHundredths: number; correctedHundredths: number }[];
};

/** How the corrected means are made: the model's figures, each reader's severity, and of one dossier every step. */
export async function figuresPage(
  { actor, locale, now, read }: Visit,
  { reference, dossier }: { reference: string; dossier: string },
) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const call = await findCall(read, reference);
  if (!call || !maySeeRanking(actor, activePhase(call.phases))) return refuse("not-found");
  const known = await knownInRanking(read, actor, call, now);
  const title = locale === "en" ? call.titleEn : call.title;
  const tooMany = (await read.proposal.count({ where: { callId: call.id } })) > DRAWN_AT_ONCE_MAX;
  const nothing = { off: null, marks: 0, dossiers: 0, noiseHundredths: null, severityHundredths: 0, readers: [] };
  if (tooMany) return grant<FiguresPage>({ reference, title, tooMany, ...nothing, dossier: null });

  const { marks, dossiers, computed } = await drawFigures(read, known);
  const { calibration } = computed;
  const nameOf = await namesOf(read, [...calibration.reviewers.keys()]);
  const severityOf = (reader: string) => Math.round(calibration.reviewers.get(reader) ?? 0);
  const reader = (id: string) => ({
    name: nameOf(id),
    marks: marks.filter((m) => m.reviewer === id).length,
    severityHundredths: severityOf(id),
  });
  const step = ({ reviewer, total }: { reviewer: string; total: number }) => ({
    reader: nameOf(reviewer),
    totalHundredths: total,
    severityHundredths: severityOf(reviewer),
    correctedHundredths: total - severityOf(reviewer),
  });
  const chosen = dossier
    ? await read.proposal.findUnique({
        where: { reference: dossier },
        select: { id: true, reference: true, title: true, meanHundredths: true },
      })
    : null;
  if (dossier && !dossiers.some((d) => d.id === chosen?.id)) return refuse("not-found");
  const figures = chosen && figuresOf(computed, chosen.id);
  return grant<FiguresPage>({
    reference,
    title,
    tooMany,
    off: calibration.off,
    marks: marks.length,
    dossiers: calibration.dossiers.size,
    noiseHundredths: calibration.noise === null ? null : Math.round(Math.sqrt(calibration.noise)),
    severityHundredths: Math.round(Math.sqrt(calibration.severity)),
    readers: [...calibration.reviewers.keys()].map(reader).sort((a, b) => b.severityHundredths - a.severityHundredths),
    dossier:
      chosen && figures
        ? {
            reference: chosen.reference,
            title: chosen.title,
            meanHundredths: chosen.meanHundredths,
            ...figures,
            zone: figures.fundedBp === null ? null : zoneOf(figures.fundedBp),
            marks: marks.filter((m) => m.dossier === chosen.id).map(step),
          }
        : null,
  });
}
