import type { JournalAsked, JournalPage } from "~/features/audit/journal-page.server";

/** What the address says: which entries, from where on, and whether to follow the chain. */
export function journalAsked(search: URLSearchParams): JournalAsked {
  const said = (name: string) => search.get(name) ?? "";
  return {
    family: said("famille"),
    town: said("commune"),
    subject: said("sujet"),
    person: said("personne"),
    after: said("apres"),
    before: said("avant"),
    verify: said("verification") === "1",
  };
}

/** The same as an address again. */
export function journalSearch(
  { family, town, subject, person }: JournalPage["filters"],
  more: Record<string, string> = {},
): string {
  const said = { famille: family, commune: town, sujet: subject, personne: person, ...more };
  const given = Object.entries(said).filter(([, value]) => value !== "");
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : "";
}
