const ROWS_MAX = 500;

export type FormValue = string | File | FormTree | FormValue[];
export type FormTree = { [key: string]: FormValue };

/**
 * Dotted names, as react-hook-form writes them ("expenses.0.label"), to a nested value. A name given several times
 * (checkboxes) becomes a list. Names cannot reach a prototype, and a list has at most 500 rows.
 */
export function nested(entries: Iterable<[string, FormDataEntryValue]>): FormTree {
  const root: FormTree = Object.create(null);
  for (const [name, value] of entries) {
    if (!name.startsWith("_")) place(root, name.split(".").slice(0, 8), value);
  }
  return root;
}

function place(root: FormTree, path: string[], value: FormDataEntryValue) {
  let node: FormTree = root;
  for (const [i, key] of path.entries()) {
    const slots = node as Record<string, FormValue>;
    const isList = Array.isArray(node);
    if (isList && (!/^\d{1,3}$/.test(key) || Number(key) >= ROWS_MAX)) return;
    if (i === path.length - 1) {
      const before = slots[key];
      slots[key] =
        before === undefined || isList
          ? value
          : Array.isArray(before)
            ? [...before.slice(0, ROWS_MAX), value]
            : [before, value];
      return;
    }
    const next = path[i + 1] ?? "";
    const child = slots[key] ?? (/^\d+$/.test(next) ? [] : Object.create(null));
    if (typeof child !== "object" || child instanceof File) return;
    slots[key] = child;
    node = child as FormTree;
  }
}

/** What a re-rendered form shows again: files cannot be, everything else is as typed. */
export function typedValues(tree: FormValue): unknown {
  if (typeof tree === "string") return tree;
  if (tree instanceof File) return undefined;
  if (Array.isArray(tree)) return Array.from(tree, (v) => (v === undefined ? {} : typedValues(v)));
  return Object.fromEntries(Object.entries(tree).map(([k, v]) => [k, typedValues(v)]));
}
