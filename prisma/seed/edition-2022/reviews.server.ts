import { CRITERION_CODES } from "~/domain/calls/criteria";
import type { ReviewDraft } from "~/domain/reviews/review-form";
import { activatePhase } from "~/features/reviews/activate-phase.server";
import { assignReviews } from "~/features/reviews/assign-reviews.server";
import { computeRanking } from "~/features/reviews/compute-ranking.server";
import { declareNoInterest } from "~/features/reviews/declare-interest.server";
import { submitReview } from "~/features/reviews/submit-review.server";
import { database } from "~/web/database.server";
import { whyMark } from "../dossier/mark-wording";
import { act, type Cast, type Deed, on } from "../world.server";
import { minutesAfter, PROJECTS, referenceOf, workingDay } from "./projects";

const READERS = ["Claire Petit", "Idriss Haddad", "Marc Delvaux", "Inès Delmas", "Thomas Verdier"] as const;
const readerOf = (cast: Cast, i: number) => cast.named(READERS[i % READERS.length] ?? READERS[0]);
/** Each dossier of the ranking with its two readers; never Marc for Bondy, where he is elected. */
const READ = PROJECTS.filter((p) => p.marks.length === 2).map((project, i) => ({ ...project, readers: [i, i + 2] }));

/** A review that is ready to be handed in, from its marks in the order of the grid. */
export const reviewOf = (marks: string, sector: Parameters<typeof whyMark>[0]["sector"]): ReviewDraft => ({
  scores: CRITERION_CODES.map((code, i) => {
    const mark = Number(marks[i] ?? 3);
    return { code, mark, justification: whyMark({ code, mark, sector }) };
  }),
  privateNote: "",
});

/** Two readers a dossier, each alone; then everybody sees, and the ranking is kept for the committee. */
export function reviewsOf2022(cast: Cast): Deed[] {
  const sofia = cast.named("Sofia Rossi");
  const phase = (
    kind: "scoring" | "reveal" | "closed",
    day: string,
    time: string,
    closesAt: Date | null = null,
  ): Deed => ({
    at: on(day, time),
    done: (at) => act(sofia, activatePhase, { callReference: "2022", kind, reason: "", closesAt }, at),
  });
  return [
    { at: on("2022-06-16", "14:00"), done: (at) => assign(cast, at) },
    phase("scoring", "2022-06-16", "17:00", on("2022-06-25", "00:00")),
    ...READ.flatMap((project, i) => project.readers.map((reader, turn) => reading(cast, project, { i, reader, turn }))),
    phase("reveal", "2022-06-25", "09:00"),
    phase("closed", "2022-06-28", "17:00"),
    {
      at: on("2022-06-28", "17:30"),
      done: (at) => act(sofia, computeRanking, { callReference: "2022" }, at),
    },
  ];
}

async function assign(cast: Cast, at: Date) {
  const rows = await (await database()).read.proposal.findMany({
    where: { call: { reference: "2022" }, status: "admissible" },
    select: { id: true, reference: true },
  });
  const idOf = (town: string) => rows.find((r) => r.reference === referenceOf(town))?.id ?? "";
  const pairs = READ.flatMap(({ town, readers }) =>
    readers.map((reader) => ({ proposalId: idOf(town), reviewerId: readerOf(cast, reader).id })),
  );
  await act(cast.named("Sofia Rossi"), assignReviews, { callReference: "2022", given: pairs }, at);
}

function reading(
  cast: Cast,
  { town, marks, sector }: (typeof READ)[number],
  { i, reader, turn }: { i: number; reader: number; turn: number },
): Deed {
  const who = readerOf(cast, reader);
  const reference = referenceOf(town);
  return {
    at: on(workingDay("2022-06-20", (i % 4) + turn), minutesAfter(9 + turn * 4, 13 * i)),
    async done(at) {
      await act(who, declareNoInterest, { reference }, at);
      const handedIn = new Date(at.getTime() + 50 * 60_000);
      await act(who, submitReview, { reference, ...reviewOf(marks[turn] ?? "", sector) }, handedIn);
    },
  };
}
