import type { Sector } from "~/domain/proposals/options";
import { sendMessage } from "~/features/proposals/send-message.server";
import { abstainReview } from "~/features/reviews/abstain-review.server";
import { activatePhase } from "~/features/reviews/activate-phase.server";
import { assignReviews } from "~/features/reviews/assign-reviews.server";
import { declareNoInterest } from "~/features/reviews/declare-interest.server";
import { passQuestionOn } from "~/features/reviews/pass-question-on.server";
import { remindReaders } from "~/features/reviews/remind-readers.server";
import { reopenReviews } from "~/features/reviews/reopen-reviews.server";
import { saveReview } from "~/features/reviews/save-review.server";
import { setSectors } from "~/features/reviews/set-sectors.server";
import { submitReview } from "~/features/reviews/submit-review.server";
import { database } from "~/web/database.server";
import { minutesAfter } from "../edition-2022/projects";
import { reviewOf } from "../edition-2022/reviews.server";
import { act, type Cast, type Deed, on } from "../world.server";
import { fromToday } from "./call.server";
import { EXAMINED } from "./projects";

/** How far a reader is with a dossier; marks in the order of the grid. */
type Reading = {
  town: string;
  reader: string;
  marks: string;
  stage: "handed_in" | "draft" | "declared" | "not_opened" | "abstained";
};

/** Readings at every stage: dossiers read by both, by one, by nobody; two readers far apart, who call for a third; and one who abstained. */
const READINGS: readonly Reading[] = [
  { town: "93066", reader: "Claire Petit", marks: "54444434", stage: "handed_in" },
  { town: "93066", reader: "Idriss Haddad", marks: "", stage: "abstained" },
  { town: "93001", reader: "Marc Delvaux", marks: "44434443", stage: "handed_in" },
  { town: "93001", reader: "Claire Petit", marks: "44334443", stage: "handed_in" },
  { town: "93048", reader: "Inès Delmas", marks: "35434433", stage: "handed_in" },
  { town: "93048", reader: "Thomas Verdier", marks: "32233332", stage: "handed_in" },
  { town: "93027", reader: "Idriss Haddad", marks: "43434333", stage: "handed_in" },
  { town: "93027", reader: "Claire Petit", marks: "43434333", stage: "draft" },
  { town: "93079", reader: "Claire Petit", marks: "", stage: "declared" },
  { town: "93079", reader: "Thomas Verdier", marks: "44354443", stage: "handed_in" },
  { town: "93073", reader: "Claire Petit", marks: "", stage: "not_opened" },
  { town: "93073", reader: "Marc Delvaux", marks: "", stage: "not_opened" },
];

/** What each reader knows, as Sofia has said it. */
const KNOWN: Record<string, readonly Sector[]> = {
  "Claire Petit": ["holistic_support", "sustainable_food"],
  "Idriss Haddad": ["digital", "urban_logistics"],
  "Marc Delvaux": ["eco_construction", "responsible_procurement"],
  "Inès Delmas": ["holistic_support"],
};

const ASKED_TOWN = "93079";
const ABSTAINS = "J’ai aidé cette équipe à écrire une demande voisine l’an dernier.";

type Scoring = { year: number; reference: (town: string) => string; admitted: readonly string[]; now: Date };

/** Readers are given their dossiers and score them alone; the phase has a week to run. */
export function scoringOf(cast: Cast, { year, reference, admitted, now }: Scoring): Deed[] {
  const sofia = cast.named("Sofia Rossi");
  const callReference = String(year);
  const readings = READINGS.filter((r) => admitted.includes(r.town));
  const phase = { callReference, kind: "scoring" as const, reason: "", closesAt: on(fromToday(now, 8), "00:00") };
  return [
    {
      at: on(fromToday(now, -22), "10:00"),
      async done(at) {
        const rows = await (await database()).read.proposal.findMany({
          where: { reference: { in: readings.map((r) => reference(r.town)) } },
          select: { id: true, reference: true },
        });
        const pairs = readings.map(({ town, reader }) => ({
          proposalId: rows.find((row) => row.reference === reference(town))?.id ?? "",
          reviewerId: cast.named(reader).id,
        }));
        await act(sofia, assignReviews, { callReference, given: pairs }, at);
      },
    },
    { at: on(fromToday(now, -21), "09:00"), done: (at) => act(sofia, activatePhase, phase, at) },
    {
      at: on(fromToday(now, -1), "11:00"),
      done: (at) =>
        act(
          sofia,
          reopenReviews,
          {
            callReference,
            reviewerId: cast.named("Marc Delvaux").id,
            until: on(fromToday(now, 12), "18:00"),
            reason: "Absent deux semaines pour raison de santé.",
          },
          at,
        ),
    },
    ...knowledgeOf(cast, now),
    claireIsReminded(cast, callReference, now),
    ...claireAsksTheTown(cast, reference(ASKED_TOWN), now),
    ...readings.flatMap((reading, i) => readingDeeds(cast, reading, { reference: reference(reading.town), i, now })),
  ];
}

const knowledgeOf = (cast: Cast, now: Date): Deed[] =>
  Object.entries(KNOWN).map(([reader, sectors], i) => ({
    at: on(fromToday(now, -23), minutesAfter(14, 5 * i)),
    done: (at) => act(cast.named("Sofia Rossi"), setSectors, { readerId: cast.named(reader).id, sectors }, at),
  }));

/** Three dossiers are left to Claire, who is slower than the others. */
function claireIsReminded(cast: Cast, callReference: string, now: Date): Deed {
  const { id } = cast.named("Claire Petit");
  const asked = { callReference, dossiers: [], readers: [id], shown: [`${id} 3`] };
  return {
    at: on(fromToday(now, -3), "09:30"),
    done: (at) => act(cast.named("Sofia Rossi"), remindReaders, asked, at),
  };
}

/** Claire wants to know something of a town: Sofia asks it, and it has answered. */
function claireAsksTheTown(cast: Cast, reference: string, now: Date): Deed[] {
  const question = "Combien de personnes ont déjà suivi la formation, et combien travaillent aujourd’hui\u00a0?";
  const answer = "Quarante-deux personnes l’ont suivie depuis l’ouverture\u00a0; vingt-trois ont un emploi.";
  const day = (days: number, time: string) => on(fromToday(now, days), time);
  return [
    {
      at: day(-7, "10:20"),
      done: (at) => act(cast.named("Claire Petit"), passQuestionOn, { reference, question }, at),
    },
    {
      at: day(-7, "14:05"),
      async done(at) {
        const db = await database();
        const asked = await db.read.reviewQuestion.findFirstOrThrow({ where: { proposal: { reference } } });
        await act(cast.named("Sofia Rossi"), sendMessage, { reference, body: question, question: asked.id }, at);
      },
    },
    {
      at: day(-5, "09:40"),
      done: (at) => act(cast.editor(ASKED_TOWN), sendMessage, { reference, body: answer }, at),
    },
  ];
}

function readingDeeds(
  cast: Cast,
  { reader, marks, stage, town }: Reading,
  { reference, i, now }: { reference: string; i: number; now: Date },
): Deed[] {
  if (stage === "not_opened") return [];
  const who = cast.named(reader);
  const sector = EXAMINED.find((p) => p.town === town)?.sector ?? "other";
  const day = fromToday(now, -18 + i);
  const begins: Deed = {
    at: on(day, minutesAfter(10, 9 * i)),
    done: (at) => act(who, declareNoInterest, { reference }, at),
  };
  if (stage === "declared") return [begins];
  return [
    begins,
    {
      at: on(day, minutesAfter(15, 9 * i)),
      done: (at) => {
        if (stage === "abstained") return act(who, abstainReview, { reference, reason: ABSTAINS }, at);
        const said = { reference, ...reviewOf(marks, sector) };
        return stage === "draft" ? act(who, saveReview, said, at) : act(who, submitReview, said, at);
      },
    },
  ];
}
