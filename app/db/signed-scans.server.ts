import type { Reader, Tx } from "~/db/database.server";
import { addJob } from "~/db/jobs.server";
import type { PageFate, PageOutcome, PaperVersion, ScanStatus } from "~/domain/awards/signed-papers";

const SCANS_SHOWN_MAX = 50;
const PAGES_MAX = 500;

type Sent = { fileName: string; sizeBytes: number; sha256: string; storageKey: string; by: string; at: Date };

/** A scan as it was sent, to be read by whichever process is free. */
export async function addScan(tx: Tx, { by, at, ...file }: Sent) {
  const { id } = await tx.signedScan.create({
    data: { ...file, status: "waiting", uploadedById: by, uploadedAt: at },
    select: { id: true },
  });
  await addJob(tx, "read-signed-scans", `read-signed-scans:${id}`, at, at);
  return id;
}

export const scanWithBytes = (db: Reader | Tx, sha256: string) =>
  db.signedScan.findUnique({ where: { sha256 }, select: { id: true } });

export const waitingScans = (db: Reader) =>
  db.signedScan.findMany({
    where: { status: "waiting" },
    orderBy: { uploadedAt: "asc" },
    take: 10,
    select: { id: true, storageKey: true },
  });

/** The versions of the agreements that these papers are. */
export async function versionsOf(tx: Tx, references: readonly string[]): Promise<PaperVersion[]> {
  const rows = await tx.agreementVersion.findMany({
    where: { agreement: { reference: { in: [...new Set(references)] } } },
    select: { id: true, number: true, contentHash: true, agreement: { select: { reference: true } } },
  });
  return rows.map(({ agreement, ...version }) => ({ ...version, reference: agreement.reference }));
}

export type KeptSheet = { position: number; storageKey: string; sizeBytes: number };

export async function saveReading(
  tx: Tx,
  scanId: string,
  status: Exclude<ScanStatus, "waiting">,
  sheets: readonly (KeptSheet & { fate: PageFate })[],
  readAt: Date,
) {
  await tx.signedScan.update({ where: { id: scanId, status: "waiting" }, data: { status, readAt } });
  await tx.scannedPage.createMany({ data: sheets.map(({ fate, ...sheet }) => ({ scanId, ...sheet, ...fate })) });
}

/** The scans, newest first, with how many of their pages wait for a person. */
export async function scanList(db: Reader) {
  const scans = await db.signedScan.findMany({
    orderBy: { uploadedAt: "desc" },
    take: SCANS_SHOWN_MAX,
    select: { id: true, fileName: true, status: true, uploadedById: true, uploadedAt: true },
  });
  const counts = await db.scannedPage.groupBy({
    by: ["scanId", "outcome"],
    where: { scanId: { in: scans.map((s) => s.id) } },
    _count: { _all: true },
  });
  return scans.map(({ status, ...scan }) => ({
    ...scan,
    status: status as ScanStatus,
    counts: counts
      .filter((c) => c.scanId === scan.id)
      .map((c) => ({ outcome: c.outcome as PageOutcome, count: c._count._all })),
  }));
}

export const findScan = (db: Reader | Tx, id: string) =>
  db.signedScan.findUnique({
    where: { id },
    include: {
      pages: {
        orderBy: { position: "asc" },
        take: PAGES_MAX,
        include: {
          version: {
            select: {
              agreement: {
                select: {
                  reference: true,
                  award: {
                    select: {
                      proposalId: true,
                      proposal: { select: { reference: true, town: { select: { name: true } } } },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  });

/** The pages of a version that have come back signed: of each page the one that came last. */
export async function signedPages(db: Reader | Tx, versionId: string) {
  const rows = await db.scannedPage.findMany({
    where: { versionId, outcome: "filed" },
    orderBy: [{ page: "asc" }, { scan: { uploadedAt: "desc" } }],
    take: PAGES_MAX,
    select: {
      page: true,
      pages: true,
      storageKey: true,
      handledById: true,
      scan: { select: { uploadedById: true, uploadedAt: true } },
    },
  });
  return rows.filter((row, i) => row.page === null || row.page !== rows[i - 1]?.page);
}

export const neededScanKeys = async (from: Reader, keys: readonly string[]) => {
  const where = { storageKey: { in: [...keys] } };
  const [scans, pages] = await Promise.all([
    from.signedScan.findMany({ where, select: { storageKey: true } }),
    from.scannedPage.findMany({ where, select: { storageKey: true } }),
  ]);
  return [...scans, ...pages].map((row) => row.storageKey);
};
