import { type AllocationLine, allocate, type Candidate } from "~/domain/awards/allocation";
import type { ByHand, Placed } from "~/domain/awards/simulated";
import type { SimulationWish } from "~/domain/awards/simulation";

/** A dossier in the order of the ranking, with what it would be given: the request, or what the committee proposes. */
export type Standing = Candidate & { meanHundredths: number };
export type RankWish = { availableCents: number; method: "stop_at_first" | "skip_and_go_on"; capCents?: number };

/** The smallest change in euros: the dossier does with less, or the envelope holds more (for one that is in: less). */
export type EuroFlip = { kind: "request" | "envelope"; cents: number };
export type RankReason = {
  reference: string;
  place: number;
  amountCents: number;
  note: AllocationLine["note"];
  /** What was left at its turn. */
  leftCents: number;
  /** The dossier that did not fit and ended the list above this one. */
  stoppedBy: string | null;
  /** For one that is out: dossiers below that are in. For one that is in: dossiers above that are out. */
  over: string[];
  /** Hundredths of a point more (out) or less (in); null where none does it. Dossiers with equal means keep their order. */
  points: number | null;
  euros: EuroFlip | null;
};

const SCORE_MAX = 10_000;

/** Why each dossier of a ranking gets what it gets down the ranking, and the least that would turn it around. */
export function rankReasons(standing: readonly Standing[], wish: RankWish): RankReason[] {
  const lines = sharedDown(standing, wish);
  const isIn = (i: number) => (lines[i]?.amountCents ?? 0) > 0;
  return lines.map((line, i) => {
    const stopper = lines.findIndex((l) => l.note === "does_not_fit");
    return {
      reference: line.reference,
      place: i + 1,
      amountCents: line.amountCents,
      note: line.note,
      leftCents: wish.availableCents - line.runningCents + line.amountCents,
      stoppedBy: line.note === "after_the_stop" ? (lines[stopper]?.reference ?? null) : null,
      over: lines.filter((_, j) => isIn(j) !== isIn(i) && (isIn(i) ? j < i : j > i)).map((l) => l.reference),
      points: leastPoints(standing, wish, { i, isIn: isIn(i) }),
      euros: euroFlip(lines, wish, i),
    };
  });
}

/** Beyond so many dossiers the least changes are not looked for while somebody waits for a page. */
const EXPLAINED_MAX = 200;

/** The reasons of a simulation that goes down the ranking and does nothing else; none for any other. */
export function reasonsDown(
  candidates: readonly Placed[],
  { method, capCents, sharePercent, cutOff }: SimulationWish,
  byHand: ReadonlyMap<string, ByHand>,
  availableCents: number,
): RankReason[] {
  const standing = candidates.flatMap((c) =>
    c.meanHundredths === null ? [] : [{ ...c, meanHundredths: c.meanHundredths }],
  );
  const isPlain = sharePercent === null && cutOff === null && byHand.size === 0;
  if (!isPlain || standing.length < candidates.length || standing.length > EXPLAINED_MAX) return [];
  if (method !== "stop_at_first" && method !== "skip_and_go_on") return [];
  const reasons = rankReasons(standing, { availableCents, method, ...(capCents === null ? {} : { capCents }) });
  return reasons.map((r, i) => ({ ...r, place: candidates[i]?.place ?? r.place }));
}

function sharedDown(standing: readonly Standing[], wish: RankWish): AllocationLine[] {
  const shared = allocate(standing, wish);
  if (!shared.ok) throw new Error(`a ranking was not shared out: ${shared.reason}`);
  return shared.value.lines;
}

/** The order of a ranking changes only where a mean passes another: nothing between has to be tried. */
function leastPoints(standing: readonly Standing[], wish: RankWish, { i, isIn }: { i: number; isIn: boolean }) {
  const own = standing[i]?.meanHundredths ?? 0;
  const passed = isIn ? standing.slice(i + 1) : standing.slice(0, i).reverse();
  for (const mean of new Set(passed.map((s) => s.meanHundredths))) {
    const reached = isIn ? mean - 1 : mean + 1;
    if (reached < 0 || reached > SCORE_MAX) return null;
    const moved = reordered(standing, i, reached);
    const line = sharedDown(moved, wish).find((l) => l.reference === standing[i]?.reference);
    if ((line?.amountCents ?? 0) > 0 !== isIn) return Math.abs(reached - own);
  }
  return null;
}

/** The ranking with another mean for one dossier. */
export const reordered = (standing: readonly Standing[], i: number, meanHundredths: number): Standing[] =>
  standing.map((s, j) => (j === i ? { ...s, meanHundredths } : s)).sort((a, b) => b.meanHundredths - a.meanHundredths);

function euroFlip(lines: readonly AllocationLine[], { availableCents, method, capCents }: RankWish, i: number) {
  const line = lines[i];
  if (!line) return null;
  const want = (l: AllocationLine) => Math.min(l.requestedCents, capCents ?? l.requestedCents);
  const left = availableCents - line.runningCents;
  const flip = (kind: EuroFlip["kind"], cents: number): EuroFlip => ({ kind, cents });
  // With nothing left no request is small enough.
  if (line.note === "does_not_fit" && left > 0) return flip("request", want(line) - left);
  if (method === "skip_and_go_on" || want(line) === 0) return null;
  const through = lines.slice(0, i + 1).reduce((sum, l) => sum + want(l), 0);
  return line.amountCents > 0
    ? flip("envelope", availableCents - through + 1)
    : flip("envelope", through - availableCents);
}
