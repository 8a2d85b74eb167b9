import type { Unsent } from "~/components/autosave";

/** A text that waits in this browser. */
export type LocalDraft = Unsent & { at: string };
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

let sending: Promise<unknown> = Promise.resolve();
/** A page was left, and what it still held is on its way: nobody is told meanwhile that it waits here. */
export const noteSending = (work: Promise<unknown>) => {
  sending = Promise.allSettled([sending, work]);
};

/**
 * Those of some texts that the server does not have; the others are forgotten here. A text that left with a form, or
 * with a page that went away, may have arrived although nobody was left to hear it: so the server is asked.
 */
export async function stillWaiting(
  read: () => FoundDraft[],
  hasArrived: (draft: FoundDraft) => Promise<boolean>,
): Promise<FoundDraft[]> {
  await sending;
  const drafts = read();
  const arrived = await Promise.all(drafts.map(hasArrived));
  for (const [i, { id }] of drafts.entries()) if (arrived[i]) dropDraft(id);
  return drafts.filter((_, i) => !arrived[i]);
}

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
