import { namesOf } from "~/db/dossier-standing.server";
import { hiddenProposalIds } from "~/db/hidden-dossiers.server";
import { findScan, scanList } from "~/db/signed-scans.server";
import { mayHandleScans, type PageOutcome, type ScanStatus } from "~/domain/awards/signed-papers";
import { grant, refuse } from "~/domain/shared/outcome";
import { readPageCode } from "~/domain/shared/page-code";
import type { Visit } from "~/features/visit.server";

export type ScanRow = {
  id: string;
  fileName: string;
  status: ScanStatus;
  sentBy: string;
  sentAt: Date;
  pages: number;
  filed: number;
  /** Pages that wait for a person. */
  open: number;
};
export type ScansPage = { scans: ScanRow[] };

const DONE: readonly PageOutcome[] = ["filed", "set_aside"];

/** The scans of signed papers, newest first, and the way to send another. */
export async function scansPage({ actor, read }: Visit, _input: object) {
  const stopped = mayHandleScans(actor);
  if (stopped) return stopped;
  const scans = await scanList(read);
  const nameOf = await namesOf(
    read,
    scans.map((s) => s.uploadedById),
  );
  const sum = (counts: (typeof scans)[number]["counts"], of: (outcome: PageOutcome) => boolean) =>
    counts.filter((c) => of(c.outcome)).reduce((all, c) => all + c.count, 0);
  return grant<ScansPage>({
    scans: scans.map(({ id, fileName, status, uploadedById, uploadedAt, counts }) => ({
      id,
      fileName,
      status,
      sentBy: nameOf(uploadedById),
      sentAt: uploadedAt,
      pages: sum(counts, () => true),
      filed: sum(counts, (outcome) => outcome === "filed"),
      open: sum(counts, (outcome) => !DONE.includes(outcome)),
    })),
  });
}

export type ScanPageRow = {
  position: number;
  outcome: PageOutcome;
  agreement: { reference: string; dossier: string; townName: string; page: number | null } | null;
  handledBy: string;
};
export type ScanPage = Omit<ScanRow, "pages" | "filed" | "open"> & { open: ScanPageRow[]; done: ScanPageRow[] };

/** What became of each page of a scan. Of a dossier that a conflict hides from this person, nothing is said. */
export async function scanPage(visit: Visit, { id }: { id: string }) {
  const { actor, read } = visit;
  const stopped = mayHandleScans(actor);
  if (stopped) return stopped;
  const scan = await findScan(read, id);
  if (!scan) return refuse("not-found");
  const isHidden = await hiddenPages(visit);
  const nameOf = await namesOf(read, [scan.uploadedById, ...scan.pages.map((p) => p.handledById)]);
  const rows = scan.pages
    .filter((p) => !isHidden(p))
    .map(
      ({ position, outcome, version, page, handledById }): ScanPageRow => ({
        position,
        outcome: outcome as PageOutcome,
        agreement: version && {
          reference: version.agreement.reference,
          dossier: version.agreement.award.proposal.reference,
          townName: version.agreement.award.proposal.town.name,
          page,
        },
        handledBy: handledById ? nameOf(handledById) : "",
      }),
    );
  const isDone = (row: ScanPageRow) => DONE.includes(row.outcome);
  return grant<ScanPage>({
    id,
    fileName: scan.fileName,
    status: scan.status as ScanStatus,
    sentBy: nameOf(scan.uploadedById),
    sentAt: scan.uploadedAt,
    open: rows.filter((row) => !isDone(row)),
    done: rows.filter(isDone),
  });
}

/** One page of a scan, to be looked at. */
export async function scannedPageFile(visit: Visit, { id, position }: { id: string; position: number }) {
  const stopped = mayHandleScans(visit.actor);
  if (stopped) return stopped;
  const page = (await findScan(visit.read, id))?.pages.find((p) => p.position === position);
  if (!page || (await hiddenPages(visit))(page)) return refuse("not-found");
  const { storageKey, sizeBytes } = page;
  return grant({ storageKey, sizeBytes, fileName: `page-${position}.pdf`, mediaType: "application/pdf" });
}

type Shown = { code: string; version: { agreement: { award: { proposalId: string } } } | null };

/** Pages of agreements that a conflict of interest hides: filed there, or bearing their code and filed nowhere yet. */
async function hiddenPages({ actor, now, read }: Visit) {
  const hidden = await hiddenProposalIds(read, actor, now);
  const papers = await read.agreement.findMany({
    where: { award: { proposalId: { in: hidden } } },
    select: { reference: true },
  });
  return ({ code, version }: Shown) =>
    version
      ? hidden.includes(version.agreement.award.proposalId)
      : papers.some((paper) => readPageCode(code)?.document === paper.reference);
}
