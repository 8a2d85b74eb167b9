import { type CallFile, findCall } from "~/db/calls.server";
import { namesOf } from "~/db/dossier-standing.server";
import { type GridVersion, gridVersions } from "~/db/grid-versions.server";
import type { Criterion } from "~/domain/calls/criteria";
import { type GridDifference, gridDifferences } from "~/domain/calls/grid-history";
import { changeCall } from "~/domain/calls/opening";
import { gate } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { type GridRow, rowOf } from "~/features/calls/grid-rows";
import type { Visit } from "~/features/visit.server";

const VERSIONS_SHOWN_MAX = 50;

export type GridPage = {
  reference: string;
  title: string;
  /** Of the call: what a save is held against. */
  version: number;
  grid: GridRow[];
  can: { change: boolean };
};

/** The grid of an edition, to change or, once it is opened, to read. */
export async function gridPage(visit: Visit, { reference }: { reference: string }) {
  const found = await findGrid(visit, reference);
  if (!found.ok) return found;
  return grant<GridPage>({ ...headOf(visit, found.value), grid: found.value.criteria.map(rowOf) });
}

export type GridVersionLine = {
  number: number;
  savedAt: Date;
  savedBy: string;
  restoredFrom: number | null;
  isCurrent: boolean;
  /** What it changed in the version before; null for the first one. */
  differences: GridDifference[] | null;
  grid: GridRow[];
};
export type GridVersionsPage = Omit<GridPage, "grid"> & { versions: GridVersionLine[] };

/** Every version of a grid: who saved it, when, and what it changed. */
export async function gridVersionsPage(visit: Visit, { reference }: { reference: string }) {
  const found = await findGrid(visit, reference);
  if (!found.ok) return found;
  const versions = await gridVersions(visit.read, found.value.id, VERSIONS_SHOWN_MAX + 1);
  const nameOf = await namesOf(
    visit.read,
    versions.map((v) => v.savedById),
  );
  const line = (version: GridVersion, i: number): GridVersionLine => ({
    number: version.number,
    savedAt: version.savedAt,
    savedBy: nameOf(version.savedById),
    restoredFrom: version.restoredFrom,
    isCurrent: i === 0,
    differences: differencesFrom(versions[i + 1]?.grid, version.grid),
    grid: version.grid.map(rowOf),
  });
  return grant<GridVersionsPage>({
    ...headOf(visit, found.value),
    versions: versions.slice(0, VERSIONS_SHOWN_MAX).map(line),
  });
}

const differencesFrom = (before: readonly Criterion[] | undefined, after: readonly Criterion[]) =>
  before ? gridDifferences(before, after) : null;

async function findGrid({ actor, read }: Visit, reference: string) {
  const stopped = gate(actor, "fund_manager", "approver", "auditor");
  if (stopped) return stopped;
  const call = await findCall(read, reference);
  return call ? grant(call) : refuse("not-found");
}

const headOf = ({ actor, locale, now }: Visit, call: CallFile) => ({
  reference: call.reference,
  title: locale === "en" ? call.titleEn : call.title,
  version: call.version,
  can: { change: changeCall(call, "rules", actor, now).ok },
});
