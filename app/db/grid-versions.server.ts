import { type CallFile, saveGrid } from "~/db/calls.server";
import type { Reader, Tx } from "~/db/database.server";
import type { Criterion } from "~/domain/calls/criteria";
import { gridDifferences } from "~/domain/calls/grid-history";

export type GridVersion = {
  number: number;
  grid: Criterion[];
  savedAt: Date;
  savedById: string | null;
  restoredFrom: number | null;
};

/** The grid that an edition begins with: its first version. */
export async function beginGrid(tx: Tx, callId: string, grid: readonly Criterion[], at: Date) {
  await saveGrid(tx, callId, grid);
  await tx.gridVersion.create({ data: { callId, number: 1, content: contentOf(grid), savedAt: at } });
}

type Saving = { by: string | null; at: Date; restoredFrom?: number };

/**
 * The grid from now on, and its version; none where nothing of it is new. An edition from before versions were kept
 * keeps what it had as its first.
 */
export async function keepGrid(tx: Tx, call: CallFile, grid: readonly Criterion[], { by, at, restoredFrom }: Saving) {
  if (gridDifferences(call.criteria, grid).length === 0) return;
  const last = await tx.gridVersion.findFirst({
    where: { callId: call.id },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  const common = { callId: call.id, savedAt: at };
  if (!last) await tx.gridVersion.create({ data: { ...common, number: 1, content: contentOf(call.criteria) } });
  await saveGrid(tx, call.id, grid);
  await tx.gridVersion.create({
    data: {
      ...common,
      number: (last?.number ?? 1) + 1,
      content: contentOf(grid),
      savedById: by,
      restoredFrom: restoredFrom ?? null,
    },
  });
}

/** The last versions of a grid, newest first. */
export async function gridVersions(db: Reader | Tx, callId: string, take: number): Promise<GridVersion[]> {
  const rows = await db.gridVersion.findMany({ where: { callId }, orderBy: { number: "desc" }, take });
  return rows.map(versionOf);
}

export async function gridVersion(db: Reader | Tx, callId: string, number: number): Promise<GridVersion | null> {
  const row = await db.gridVersion.findUnique({ where: { callId_number: { callId, number } } });
  return row && versionOf(row);
}

const contentOf = (grid: readonly Criterion[]) =>
  JSON.stringify(
    grid.map(({ code, weight, labelFr, labelEn, anchorsFr, anchorsEn, eliminatingMark }) => ({
      code,
      weight,
      labelFr,
      labelEn,
      anchorsFr,
      anchorsEn,
      eliminatingMark,
    })),
  );

const versionOf = ({
  content,
  number,
  savedAt,
  savedById,
  restoredFrom,
}: Omit<GridVersion, "grid"> & { content: string }) => ({
  number,
  savedAt,
  savedById,
  restoredFrom,
  grid: JSON.parse(content) as Criterion[],
});
