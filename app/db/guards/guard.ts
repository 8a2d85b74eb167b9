export type Moment = "insert" | "update" | "delete";

/** One thing that must never be, whatever the code does: `when` is SQL on NEW and OLD that both databases read alike. */
export type Guard = { name: string; table: string; on: Moment; when: string };

/** A row that is written once. */
export const neverChanges = (table: string, name: string): Guard[] => [
  { name, table, on: "update", when: "1 = 1" },
  { name, table, on: "delete", when: "1 = 1" },
];

/** The same condition when a row comes and when it changes. */
export const always = (table: string, name: string, when: string): Guard[] => [
  { name, table, on: "insert", when },
  { name, table, on: "update", when },
];

/** Some column differs, empty counting as a value. */
export const changed = (...columns: string[]) => columns.map((c) => `(NEW."${c}" <> OLD."${c}" OR (NEW."${c}" IS NULL) <> (OLD."${c}" IS NULL))`).join(" OR ");
