import { grant, type Outcome, type Refused, refuse } from "~/domain/shared/outcome";

/** What a fund manager does to several readers or dossiers at once. */
export const DESK_ACTS = ["remind", "assign", "take_back", "third"] as const;
export type DeskAct = (typeof DESK_ACTS)[number];

export type PreflightRefusal = "nothing-would-change" | "preflight-out-of-date";

/** What an act would change, and what it would leave as it is, each with its reason. */
export type Preflight<I, V> = {
  changes: { key: string; item: I; value: V }[];
  unchanged: { item: I; refused: Refused }[];
};

/** Judges one after the other: what is granted first is known to what comes after it. */
export function preflight<I, V>(
  items: readonly I[],
  judge: (item: I) => Outcome<V>,
  keyOf: (item: I, value: V) => string,
): Preflight<I, V> {
  const sorted: Preflight<I, V> = { changes: [], unchanged: [] };
  for (const item of items) {
    const outcome = judge(item);
    if (outcome.ok) sorted.changes.push({ key: keyOf(item, outcome.value), item, value: outcome.value });
    else sorted.unchanged.push({ item, refused: outcome });
  }
  return sorted;
}

/** The act is carried out on exactly what was shown: if it would be something else by now, it is shown again. */
export function asShown<I, V>(
  { changes }: Preflight<I, V>,
  shown: readonly string[],
): Outcome<Preflight<I, V>["changes"], PreflightRefusal> {
  if (changes.length === 0) return refuse("nothing-would-change");
  const now = new Set(changes.map((c) => c.key));
  const same = now.size === new Set(shown).size && shown.every((key) => now.has(key));
  return same ? grant(changes) : refuse("preflight-out-of-date");
}
