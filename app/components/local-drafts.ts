import type { Unsent } from "~/components/autosave";

/** A text that waits in this browser. `isPosted`: it left with the form, and how that ended is not known here. */
export type LocalDraft = Unsent & { at: string; isPosted: boolean };
export type FoundDraft = LocalDraft & { id: string };

const PREFIX = "texte/";
const KEPT_MS = 60 * 86_400_000;

/** The store may be full, or refused to us: then nothing is kept, and whoever writes is held back from leaving instead. */
function quietly<T>(what: () => T, otherwise: T): T {
  try {
    return what();
  } catch {
    return otherwise;
  }
}

export const keepDraft = (id: string, draft: LocalDraft): boolean =>
  quietly(() => {
    localStorage.setItem(PREFIX + id, JSON.stringify(draft));
    return true;
  }, false);

export const dropDraft = (id: string) => quietly(() => localStorage.removeItem(PREFIX + id), undefined);

/** Every text under a name ("2026-014/budget/…"), the latest first. Each visit of a page keeps its own: two windows do not write over each other. */
export const draftsUnder = (name: string): FoundDraft[] =>
  quietly(
    () =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(PREFIX + name))
        .flatMap((key) => readDraft(key.slice(PREFIX.length)))
        .sort((a, b) => b.at.localeCompare(a.at)),
    [],
  );

function readDraft(id: string): FoundDraft[] {
  const draft = quietly(() => JSON.parse(localStorage.getItem(PREFIX + id) ?? "null") as LocalDraft | null, null);
  if (draft && typeof draft.text === "string" && Date.now() - Date.parse(draft.at) < KEPT_MS) return [{ ...draft, id }];
  dropDraft(id);
  return [];
}
