/** A list of names, as a field of choices takes it. */
export const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** What was ticked, whether the form sent none, one or several. */
export const ticked = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.filter((v) => typeof v === "string")
    : typeof value === "string" && value !== ""
      ? [value]
      : [];

/** The rows to draw: those that are there, and blank ones up to the fewest that make sense. */
export const rowCount = (value: unknown, min: number) => Math.max(min, Array.isArray(value) ? value.length : 0);
