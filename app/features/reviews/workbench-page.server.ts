import { type Citation, citationOf } from "~/db/citations.server";
import { type GivenOpinion, givenOpinions } from "~/db/opinions.server";
import { dossierContent } from "~/db/proposals.server";
import { findReviewing, type Reviewing } from "~/db/reviews.server";
import { draftOf } from "~/domain/proposals/completeness";
import type { DocumentKind } from "~/domain/proposals/documents";
import { SECTION_IDS } from "~/domain/proposals/sections";
import { declareNone, openDossier } from "~/domain/reviews/interest";
import { mayReviseMarks, maySeeOthersScores, type PhaseKind } from "~/domain/reviews/phases";
import type { ReviewStatus } from "~/domain/reviews/review-form";
import { whyNotWritable } from "~/domain/reviews/scoring";
import { personId } from "~/domain/shared/actor";
import { signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type BenchQuestion, benchQuestions } from "~/features/reviews/bench-questions.server";
import { isDisputed, type OthersReview, othersOf } from "~/features/reviews/others-of.server";
import { queueOf } from "~/features/reviews/queue-order.server";
import type { Visit } from "~/features/visit.server";
import { type ReadSection, readSection } from "~/words/proposals-reading";
import { refusalSentence } from "~/words/refusals";

export type GridLine = {
  code: string;
  label: string;
  weight: number;
  anchors: readonly string[];
  mark: number | null;
  justification: string;
  /** What the mark was before, and why it moved. */
  revised: { from: number; to: number; reason: string }[];
};
export type WorkbenchPage = {
  reference: string;
  title: string;
  townName: string;
  callReference: string;
  requestedCents: number;
  totalCostCents: number;
  phase: PhaseKind;
  status: ReviewStatus | null;
  /** How often my review was saved, and under whose name its text waits in a browser. */
  version: number;
  reader: string;
  totalHundredths: number | null;
  privateNote: string;
  abstainReason: string;
  grid: GridLine[];
  /** The experience report that the dossier takes up. */
  citation: Citation | null;
  sections: ReadSection[];
  files: { id: string; kind: DocumentKind; fileName: string; sizeBytes: number }[];
  /** What outside experts answered about this dossier. */
  opinions: GivenOpinion[];
  questions: BenchQuestion[];
  /** Why nothing can be written here now. */
  closed: string | null;
  others: OthersReview[] | null;
  disagreement: boolean;
  place: { previous: string | null; next: string | null; done: number; all: number } | null;
  isReader: boolean;
  can: { write: boolean; revise: boolean };
};

/** A dossier beside the grid. The marks of others are not even read before this person may see them. */
export async function workbenchPage(visit: Visit, { reference }: { reference: string }) {
  const { actor, now, locale, read } = visit;
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const seen = await findReviewing(read, actor, reference, now);
  if (!seen) return refuse("not-found");
  const opened = openDossier(actor, { assignment: seen.assignment, conflicted: seen.conflicted });
  if (!opened.ok) return opened;
  const file = await dossierContent(read, seen.proposal.id);
  if (!file) return refuse("not-found");

  const isReader = opened.value === "reviewer";
  const { review, call, phase } = seen;
  const closed = isReader ? whyNotWritable(actor, seen.facts, now) : null;
  const ownReviewOpen = isReader && (review === null || review.status === "draft");
  const seesOthers = maySeeOthersScores(actor, { phase, conflicted: seen.conflicted, ownReviewOpen });
  return grant<WorkbenchPage>({
    reference,
    title: seen.title,
    townName: seen.townName,
    callReference: call.reference,
    requestedCents: seen.requestedCents,
    totalCostCents: seen.totalCostCents,
    phase: phase.kind,
    status: review?.status ?? null,
    version: review?.version ?? 0,
    reader: personId(actor) ?? "",
    totalHundredths: review?.totalHundredths ?? null,
    privateNote: review?.privateNote ?? "",
    abstainReason: review?.abstainReason ?? "",
    grid: gridOf(seen, locale),
    citation: await citationOf(read, actor, seen.proposal.id),
    sections: SECTION_IDS.map((id) => readSection(locale, id, draftOf(file.dossier, id))).filter(
      (s) => s.lines.length + s.tables.length > 0,
    ),
    files: file.documents
      .filter((d) => d.verdict === "accepted")
      .map(({ id, kind, fileName, sizeBytes }) => ({ id, kind, fileName, sizeBytes })),
    opinions: await givenOpinions(read, seen.proposal.id, false),
    questions: isReader ? await benchQuestions(visit, seen.proposal.id) : [],
    closed:
      closed && closed.reason !== "review-already-submitted"
        ? refusalSentence(locale, closed.reason, closed.detail)
        : null,
    others: seesOthers ? await othersOf(visit, seen) : null,
    disagreement: seesOthers && (await isDisputed(visit, seen)),
    place: isReader ? await placeOf(visit, seen) : null,
    isReader,
    can: {
      write: isReader && closed === null,
      revise: isReader && review?.status === "submitted" && mayReviseMarks(phase, now, seen.facts.reopenings),
    },
  });
}

const gridOf = ({ call, review }: Reviewing, locale: "fr" | "en"): GridLine[] =>
  call.criteria.map((c) => {
    const score = review?.scores.find((s) => s.criterionId === c.id);
    return {
      code: c.code,
      label: locale === "en" ? c.labelEn : c.labelFr,
      weight: c.weight,
      anchors: locale === "en" ? c.anchorsEn : c.anchorsFr,
      mark: score?.mark ?? null,
      justification: score?.justification ?? "",
      revised: (review?.revisions ?? [])
        .filter((r) => r.criterionId === c.id)
        .map((r) => ({ from: r.fromMark, to: r.toMark, reason: r.reason })),
    };
  });

async function placeOf({ actor, now, read }: Visit, { proposal }: Reviewing) {
  const queue = (await queueOf(read, actor, now)).filter((q) => q.callId === proposal.callId);
  const here = queue.findIndex((q) => q.proposalId === proposal.id);
  return {
    previous: queue[here - 1]?.reference ?? null,
    next: queue[here + 1]?.reference ?? null,
    done: queue.filter((q) => q.state === "done" || q.state === "abstained").length,
    all: queue.length,
  };
}

export type InterestPage = { reference: string; title: string; townName: string; isDeclared: boolean };

/** The question at the door of a dossier: who carries it and what it is called, and no more. */
export async function interestPage({ actor, now, read }: Visit, { reference }: { reference: string }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const seen = await findReviewing(read, actor, reference, now);
  if (!seen) return refuse("not-found");
  const asked = declareNone(actor, seen.assignment, seen.conflicted, now);
  if (!asked.ok && asked.reason !== "already-declared") return asked;
  return grant<InterestPage>({ reference, title: seen.title, townName: seen.townName, isDeclared: !asked.ok });
}
