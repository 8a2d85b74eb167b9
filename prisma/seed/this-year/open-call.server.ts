import { proposalReference } from "~/domain/proposals/proposal";
import { inParis } from "~/domain/shared/calendar";
import { openRequest } from "~/features/desk/open-request.server";
import { cloneDossier } from "~/features/proposals/clone-dossier.server";
import { saveSection } from "~/features/proposals/save-section.server";
import { startProposal } from "~/features/proposals/start-proposal.server";
import { database } from "~/web/database.server";
import { dossierLife } from "../dossier/dossier-life.server";
import { minutesAfter } from "../edition-2022/projects";
import { act, type Cast, type Deed, on } from "../world.server";
import { bondyDraft } from "./bondy-draft";
import { fillBondysSafe } from "./bondy-safe.server";
import { fromToday, openingOf } from "./call.server";
import { FILED_NOW } from "./projects";

const BONDY = "93010";
const PANTIN = "93055";
const TREMBLAY = "93073";

/** The call of this year, open for some weeks more: drafts, dossiers that are filed, and one that is to be completed. */
export function openCallOf(cast: Cast, year: number, now: Date): Deed[] {
  const callReference = String(year);
  const day = (days: number, time: string) => on(fromToday(now, days), time);
  return [
    ...openingOf(cast, {
      year,
      title: `Appel à initiatives ${year}`,
      titleEn: `Call for initiatives ${year}`,
      opensOn: fromToday(now, -20),
      closesOn: fromToday(now, 25),
      committeeOn: fromToday(now, 50),
      standingCommitteeOn: fromToday(now, 65),
    }),
    { at: day(-19, "10:30"), done: (at) => writeBondysDraft(cast, callReference, inParis(now).date, at) },
    ...FILED_NOW.flatMap((own, i) =>
      dossierLife(cast, {
        callReference,
        reference: proposalReference(year, 2 + i),
        project: { ...own, startsOn: fromToday(now, 90), endsOn: fromToday(now, 440), confirmed: i === 0 },
        mandateOn: fromToday(now, -12),
        begun: day(-18 + i, minutesAfter(9, 30 * i)),
        written: day(-9 + i, minutesAfter(14, 10 * i)),
        filed: day(-6 + i, minutesAfter(11, 40 * i)),
      }),
    ),
    clichyIsAsked(cast, proposalReference(year, 3), now),
    { at: day(-7, "16:45"), done: (at) => pantinTakesUp(cast, callReference, at) },
    { at: day(-5, "10:20"), done: (at) => tremblayBeginsAgain(cast, year - 1, at) },
  ];
}

/** Awa's dossier, the first one of the call. */
async function writeBondysDraft(cast: Cast, callReference: string, today: string, at: Date) {
  const awa = cast.editor(BONDY);
  const { reference } = await act(awa, startProposal, { callReference, townId: BONDY }, at);
  for (const { section, content, done } of bondyDraft(today))
    await act(awa, saveSection, { reference, section, content, seen: 0, done }, at);
  await fillBondysSafe(awa, today, at);
}

/** Pantin begins from what Bondy told of its places in a crèche, and its dossier cites that report. */
async function pantinTakesUp(cast: Cast, callReference: string, at: Date) {
  const { slug } = await (await database()).read.experienceReport.findFirstOrThrow({
    where: { townId: BONDY, status: "published" },
    select: { slug: true },
  });
  await act(cast.editor(PANTIN), startProposal, { callReference, townId: PANTIN, report: slug }, at);
}

/** Tremblay begins from its dossier of last year. */
async function tremblayBeginsAgain(cast: Cast, lastYear: number, at: Date) {
  const { reference } = await (await database()).read.proposal.findFirstOrThrow({
    where: { townId: TREMBLAY, call: { reference: String(lastYear) } },
    select: { reference: true },
  });
  await act(cast.editor(TREMBLAY), cloneDossier, { reference }, at);
}

function clichyIsAsked(cast: Cast, reference: string, now: Date): Deed {
  const asked = {
    reason: "outdated" as const,
    message: "La délibération jointe date de l’an passé\u00a0: joignez celle de cette année.",
    sections: [],
    fields: [],
    documentKinds: ["mandate" as const],
    lastDay: fromToday(now, 9),
  };
  return {
    at: on(fromToday(now, -1), "10:05"),
    done: (at) => act(cast.named("Sofia Rossi"), openRequest, { reference, ...asked }, at),
  };
}
