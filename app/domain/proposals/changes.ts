/** One field that differs between two saves: its path ("expenses.2.amount") and the two texts, empty where it did not exist. */
export type Change = { path: string; before: string; after: string };

function leaves(value: unknown, path: string, into: Map<string, string>) {
  if (Array.isArray(value) && value.every((v) => typeof v === "string")) into.set(path, value.join(", "));
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) leaves(inner, path === "" ? key : `${path}.${key}`, into);
  else if (value !== undefined && value !== null) into.set(path, String(value));
  return into;
}

/** What changed from one save of a section to another: what an answer corrected, or what two writers must choose between. */
export function changes(before: unknown, after: unknown): Change[] {
  const [was, is] = [leaves(before, "", new Map()), leaves(after, "", new Map())];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((path) => ({ path, before: was.get(path) ?? "", after: is.get(path) ?? "" }))
    .filter((c) => c.before !== c.after);
}
