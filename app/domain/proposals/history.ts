import * as z from "zod";

const MINUTE_MS = 60_000;
/** A pause longer than this ends a sitting. */
export const SITTING_PAUSE_MS = 30 * MINUTE_MS;

/** One save of a section. Every save is kept whole, so that any of them can be read, compared and taken up again. */
export type Revision = {
  section: string;
  version: number;
  savedById: string;
  savedAt: Date;
  /** Somebody else saved while this was written: the version that its writer had seen. */
  writtenOver: number | null;
  /** The version whose text was taken up again. */
  restoredFrom: number | null;
};

/** The version that shows what a save changed: the one before it, as a rule. */
export function comparedWith(revision: Revision, previous: Pick<Revision, "version" | "writtenOver"> | undefined) {
  if (revision.writtenOver !== null) return revision.writtenOver;
  // The save after a text set aside reunites it with what stood before: the newcomer is what it brought.
  return revision.version - (previous?.writtenOver != null ? 2 : 1);
}

/** What one person saved in one section without a long pause: many saves of a form that saves by itself are one line. */
export type Sitting = { from: Revision; to: Revision; saves: number };

const isPlain = (r: Revision) => r.writtenOver === null && r.restoredFrom === null;

/** `revisions`: the latest first. */
export function sittings(revisions: readonly Revision[]): Sitting[] {
  const open = new Map<string, Sitting>();
  const found: Sitting[] = [];
  for (const revision of revisions) {
    const later = open.get(revision.section);
    const goesOn =
      later !== undefined &&
      isPlain(revision) &&
      isPlain(later.from) &&
      later.from.version === revision.version + 1 &&
      later.from.savedById === revision.savedById &&
      later.from.savedAt.getTime() - revision.savedAt.getTime() <= SITTING_PAUSE_MS;
    if (goesOn) {
      later.from = revision;
      later.saves++;
      continue;
    }
    const sitting = { from: revision, to: revision, saves: 1 };
    open.set(revision.section, sitting);
    found.push(sitting);
  }
  return found;
}

/** A version as an address names it; 0, which is none, for anything else. */
export const versionNamed = (text: string | null) => (/^\d{1,6}$/.test(text ?? "") ? Number(text) : 0);

export const versionOnScreen = () =>
  z
    .string()
    .default("")
    .transform((v) => (/^\d{1,9}$/.test(v) ? Number(v) : -1));

/** An earlier version is taken up again over the one that was on the screen. */
export const restoringForm = z.object({ seen: versionOnScreen() });
