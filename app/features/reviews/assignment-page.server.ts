import { findCall } from "~/db/calls.server";
import { mayAssign } from "~/domain/reviews/assigning";
import { keyOf, type Pair, type Shortage } from "~/domain/reviews/assignment";
import { LOAD_MAX, PER_DOSSIER_MAX, planText } from "~/domain/reviews/plan-form";
import type { Relaxation } from "~/domain/reviews/relaxation";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Solve } from "~/domain/shared/programme";
import {
  type AssignmentDesk,
  assignmentDesk,
  loadsOf,
  type NamedDossier,
} from "~/features/reviews/assignment-desk.server";
import {
  type ConflictLine,
  conflictLines,
  type Detection,
  detectionsOf,
  type Named,
  townsToTie,
} from "~/features/reviews/conflict-lines.server";
import { type DrawnPlan, planReaders } from "~/features/reviews/plan-readers.server";
import type { Visit } from "~/features/visit.server";

const PAGE = 50;

/** What becomes of a reader in the proposal, and what holds them where they are. */
export type ReaderOf = {
  reviewerId: string;
  name: string;
  state: "stays" | "comes" | "goes" | "barred";
  pinned: boolean;
  review: "none" | "begun" | "done" | "abstained";
};
export type AssignmentLine = { reference: string; title: string; town: string; readers: ReaderOf[] };
/** Of one dossier: who would leave, and who would come. */
export type Move = { reference: string; goes: string[]; comes: string[] };
export type PlanPreview = {
  text: string;
  given: number;
  taken: number;
  moves: Move[];
  moreMoves: number;
  shortages: Shortage[];
  moreShortages: number;
  newcomers: Relaxation["newcomers"];
  raises: { name: string; by: number; to: number }[];
};
export type AssignmentPage = {
  reference: string;
  title: string;
  perDossier: number;
  /** The maximum asked for everybody, where it was. */
  max: number | null;
  preview: PlanPreview | null;
  lines: AssignmentLine[];
  dossiers: number;
  next: string | null;
  reviewers: { id: string; name: string; load: number; planned: number; max: number }[];
  conflicts: ConflictLine[];
  detections: Detection[];
  towns: Named[];
};
type Asked = {
  reference: string;
  after: string;
  /** A proposal is drawn when it is asked for. */
  plan: { perDossier: number; max: number | null; solve: Solve } | null;
};

/** Who reads what: the assignments as they are or, with a number of readers, as the portal proposes them. */
export async function assignmentPage(visit: Visit, { reference, after, plan: asked }: Asked) {
  const { actor, locale, now, read } = visit;
  const stopped = mayAssign(actor);
  if (stopped) return stopped;
  const call = await findCall(read, reference);
  if (!call) return refuse("not-found");
  const [desk, towns] = await Promise.all([assignmentDesk(read, actor, call, now), townsToTie(read)]);
  const perDossier = Math.min(PER_DOSSIER_MAX, Math.max(1, asked?.perDossier ?? call.rules.reviewsPerProposal));
  const max = asked?.max ? Math.min(LOAD_MAX, Math.max(1, asked.max)) : null;
  const plan = asked ? await planReaders(desk, { perDossier, max: max ?? LOAD_MAX, solve: asked.solve }) : null;
  const loads = loadsOf(desk.kept);
  const rest = desk.dossiers.filter((d) => d.reference > after);
  const lines = rest.slice(0, PAGE).map((dossier) => lineOf(desk, plan, dossier));
  return grant<AssignmentPage>({
    reference,
    title: locale === "en" ? call.titleEn : call.title,
    perDossier,
    max,
    preview: plan && previewOf(desk, plan),
    lines,
    dossiers: desk.dossiers.length,
    next: rest.length > PAGE ? (lines.at(-1)?.reference ?? null) : null,
    reviewers: desk.reviewers.map((r) => ({
      id: r.personId,
      name: r.name,
      load: loads.get(r.personId) ?? 0,
      planned: plan?.loads[r.personId] ?? loads.get(r.personId) ?? 0,
      max: r.reviewsMax,
    })),
    conflicts: await conflictLines(visit, call.id, towns),
    detections: await detectionsOf(visit, desk.reviewers, towns),
    towns,
  });
}

const namesIn = (desk: AssignmentDesk) => {
  const names = new Map(desk.reviewers.map((r) => [r.personId, r.name]));
  return (id: string) => names.get(id) ?? "";
};

function previewOf(desk: AssignmentDesk, plan: DrawnPlan): PlanPreview {
  const nameOf = namesIn(desk);
  const namesAt = (pairs: readonly Pair[], { id }: NamedDossier) =>
    pairs.filter((p) => p.proposalId === id).map((p) => nameOf(p.reviewerId));
  const moving = new Set(plan.taken.map((p) => p.proposalId));
  const moves = desk.dossiers
    .filter((d) => moving.has(d.id))
    .map((d) => ({ reference: d.reference, goes: namesAt(plan.taken, d), comes: namesAt(plan.given, d) }));
  const more = (all: readonly unknown[]) => Math.max(0, all.length - PAGE);
  return {
    text: planText(plan),
    given: plan.given.length,
    taken: plan.taken.length,
    moves: moves.slice(0, PAGE),
    moreMoves: more(moves),
    shortages: plan.shortages.slice(0, PAGE),
    moreShortages: more(plan.shortages),
    newcomers: plan.relaxation?.newcomers.slice(0, PAGE) ?? [],
    raises: plan.relaxation?.raises.map(({ reviewerId, by, to }) => ({ name: nameOf(reviewerId), by, to })) ?? [],
  };
}

const REVIEWS: Record<string, ReaderOf["review"]> = { draft: "begun", submitted: "done", abstained: "abstained" };

/** A dossier with its readers: those who stay or go, those proposed, those taken off by hand. */
function lineOf(desk: AssignmentDesk, plan: DrawnPlan | null, dossier: NamedDossier): AssignmentLine {
  const nameOf = namesIn(desk);
  const here = <P extends Pair>(pairs: readonly P[]) => pairs.filter((p) => p.proposalId === dossier.id);
  const goes = new Set(here(plan?.taken ?? []).map(keyOf));
  const reader = ({ reviewerId }: Pair, more: Omit<ReaderOf, "reviewerId" | "name">): ReaderOf => ({
    reviewerId,
    name: nameOf(reviewerId),
    ...more,
  });
  return {
    reference: dossier.reference,
    title: dossier.title,
    town: dossier.townName,
    readers: [
      ...here(desk.kept).map((k) =>
        reader(k, {
          state: goes.has(keyOf(k)) ? "goes" : "stays",
          pinned: k.pinned,
          review: REVIEWS[k.reviewStatus ?? ""] ?? "none",
        }),
      ),
      ...here(plan?.given ?? []).map((p) => reader(p, { state: "comes", pinned: false, review: "none" })),
      ...here(desk.barred).map((p) => reader(p, { state: "barred", pinned: true, review: "none" })),
    ],
  };
}
