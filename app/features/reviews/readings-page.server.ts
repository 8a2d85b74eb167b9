import { findCall } from "~/db/calls.server";
import { hiddenProposalIds, ownOpenReviewIds } from "~/db/hidden-dossiers.server";
import type { ProposalStatus } from "~/domain/proposals/proposal";
import { mayAssign } from "~/domain/reviews/assigning";
import { conflictsWith, type Hole, holeOf } from "~/domain/reviews/holes";
import { needsAWord, type Pace } from "~/domain/reviews/pace";
import { activePhase, mayWriteReviews, ownDossiersStayHidden, type PhaseKind } from "~/domain/reviews/phases";
import { remindReader } from "~/domain/reviews/reminding";
import { grant, refuse } from "~/domain/shared/outcome";
import {
  type DossierProgress,
  dossierProgress,
  dossierTotals,
  READING_LISTS,
  type ReadingList,
  type ReadingOf,
  type Totals,
} from "~/features/reviews/dossier-progress.server";
import { knownToRead, type ReaderProgress, readerProgress } from "~/features/reviews/reader-progress.server";
import type { Visit } from "~/features/visit.server";
import type { Locale } from "~/words/locale";

const FILE_ROWS_MAX = 10_000;
/** As many as a list to choose from needs: those who suit best come first. */
const FREE_MAX = 20;

export type ReaderLine = Omit<ReaderProgress, "reviewer" | "reopenings"> & {
  pace: Pace;
  sectors: readonly string[];
  max: number | null;
  canRemind: boolean;
};
export type FreeReader = { id: string; name: string; load: number; max: number; knows: boolean };
export type DossierLine = Pick<DossierProgress, "reference" | "title" | "town" | "expected" | "submitted"> & {
  status: ProposalStatus;
  readings: Pick<ReadingOf, "name" | "state">[];
  /** People of whom a tie keeps the dossier. */
  conflicts: number;
  /** Null where the one who looks has still to score it: that two disagree speaks of their marks. */
  third: "none" | "asked" | "missing" | null;
  hole: (Omit<Hole<never>, "free"> & { free: FreeReader[] }) | null;
};
export type ReadingsPage = {
  locale: Locale;
  reference: string;
  title: string;
  perDossier: number;
  phase: PhaseKind;
  closesAt: Date | null;
  isWritable: boolean;
  list: ReadingList;
  readers: ReaderLine[];
  totals: Totals;
  dossiers: DossierLine[];
  next: string | null;
};
type Asked = { reference: string; list: string; after: string };

/** How far the readings of a call are: by reader, and dossier by dossier. */
export const readingsPage = (visit: Visit, asked: Asked) => readings(visit, asked);

/** The same, with every dossier of the list, for a file. */
export const readingsFile = (visit: Visit, asked: Omit<Asked, "after">) =>
  readings(visit, { ...asked, after: "" }, FILE_ROWS_MAX);

async function readings(visit: Visit, { reference, list: asked, after }: Asked, take?: number) {
  const { actor, locale, now, read } = visit;
  const stopped = mayAssign(actor);
  if (stopped) return stopped;
  const call = await findCall(read, reference);
  if (!call) return refuse("not-found");
  const phase = activePhase(call.phases);
  const hidden = await hiddenProposalIds(read, actor, now, call.id);
  const own = ownDossiersStayHidden(phase) ? await ownOpenReviewIds(read, actor, call.id) : [];
  const readers = await readerProgress(read, call, hidden, now);
  const list = READING_LISTS.find((l) => l === asked) ?? "all";
  const known = knownToRead(call.id, hidden);
  const sought = {
    wanted: call.rules.reviewsPerProposal,
    late: readers.filter((r) => needsAWord(r.pace)).map((r) => r.id),
  };
  const [totals, page] = await Promise.all([
    dossierTotals(read, known, sought),
    dossierProgress(read, known, sought, { list, after, ...(take ? { take } : {}) }),
  ]);
  return grant<ReadingsPage>({
    locale,
    reference,
    title: locale === "en" ? call.titleEn : call.title,
    perDossier: call.rules.reviewsPerProposal,
    phase: phase.kind,
    closesAt: phase.closesAt,
    isWritable: mayWriteReviews(phase, now),
    list,
    readers: readers.map(({ reviewer, reopenings, ...r }) => ({
      ...r,
      sectors: reviewer?.sectors ?? [],
      max: reviewer?.reviewsMax ?? null,
      canRemind: remindReader(actor, { phase, reopenings, open: r.open, remindedAt: r.remindedAt }, now).ok,
    })),
    totals,
    dossiers: page.rows.map((row) => lineOf(row, readers, sought.wanted, own.includes(row.id))),
    next: page.next,
  });
}

const READS: readonly ReadingOf["state"][] = ["none", "begun", "done"];
const BARRED: readonly ReadingOf["state"][] = ["abstained", "recused", "barred"];

function lineOf(row: DossierProgress, readers: readonly ReaderProgress[], wanted: number, isOwnOpen: boolean) {
  const candidates = readers.flatMap((r) => (r.reviewer ? [r.reviewer] : []));
  const inState = (states: readonly ReadingOf["state"][]) =>
    row.readings.filter((r) => states.includes(r.state)).map((r) => r.reviewerId);
  const dossier = { id: row.id, townId: row.townId, sector: row.sector };
  const hole =
    row.status === "admissible"
      ? holeOf(dossier, { wanted, readers: inState(READS), barred: inState(BARRED) }, candidates)
      : null;
  const line: DossierLine = {
    reference: row.reference,
    title: row.title,
    town: row.town,
    status: row.status,
    expected: row.expected,
    submitted: row.submitted,
    readings: row.readings.filter((r) => r.state !== "gone").map(({ name, state }) => ({ name, state })),
    conflicts: conflictsWith(dossier, candidates),
    third: isOwnOpen ? null : !row.thirdAsked ? "none" : row.expected > 2 ? "asked" : "missing",
    hole: hole && {
      ...hole,
      free: hole.free.slice(0, FREE_MAX).map(({ personId, name, load, reviewsMax, sectors }) => ({
        id: personId,
        name,
        load,
        max: reviewsMax,
        knows: sectors.includes(row.sector),
      })),
    },
  };
  return line;
}
