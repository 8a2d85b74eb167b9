import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { JOURNAL_EVENTS } from "~/domain/journal/events";
import {
  FIRST_LINK,
  firstBrokenLink,
  type JournalFacts,
  journalHashInput,
  type StoredEntry,
} from "~/domain/journal/hash";
import { SUBJECT_TYPES } from "~/domain/journal/subjects";
import { canonical } from "~/domain/shared/canonical";
import { journalSentence, journalTerms } from "~/words/journal";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const facts = (n: number): JournalFacts => ({
  at: new Date(Date.UTC(2026, 5, n)),
  actorId: "awa",
  actorLabel: "Awa Diallo",
  event: "proposal.section_saved",
  subjectType: "proposal",
  subjectId: "p1",
  townId: "93010",
  data: { section: "budget", version: n },
});
function chain(count: number): StoredEntry[] {
  let prevHash = FIRST_LINK;
  return Array.from({ length: count }, (_, i) => {
    const f = facts(i + 1);
    const hash = sha256(journalHashInput(f, prevHash));
    const entry = { ...f, id: i + 1, data: canonical(f.data), prevHash, hash };
    prevHash = hash;
    return entry;
  });
}

test("a chain as it was written holds", () => {
  expect(firstBrokenLink(chain(5), sha256)).toBeNull();
  const [first, ...rest] = chain(5);
  expect(firstBrokenLink(rest, sha256, first)).toBeNull();
});

const edited = (change: (entries: StoredEntry[]) => StoredEntry[]) => firstBrokenLink(change(chain(5)), sha256);
test.each([
  [
    "a word changed",
    (e: StoredEntry[]) => e.map((x) => (x.id === 3 ? { ...x, actorLabel: "Quelqu’un" } : x)),
    { id: 3, broken: "content" },
  ],
  [
    "a figure changed",
    (e: StoredEntry[]) => e.map((x) => (x.id === 3 ? { ...x, data: x.data.replace("3", "4") } : x)),
    { id: 3, broken: "content" },
  ],
  ["an entry removed", (e: StoredEntry[]) => e.filter((x) => x.id !== 3), { id: 4, broken: "link" }],
  [
    "two entries exchanged",
    (e: StoredEntry[]) => [e[0], e[2], e[1], e[3], e[4]] as StoredEntry[],
    { id: 3, broken: "link" },
  ],
  ["an entry twice", (e: StoredEntry[]) => [e[0], e[0], e[1]] as StoredEntry[], { id: 1, broken: "order" }],
  ["the first entry removed", (e: StoredEntry[]) => e.slice(1), { id: 2, broken: "link" }],
] as const)("%s breaks the chain there", (_case, change, broken) => {
  expect(edited(change)).toEqual(broken);
});

test("the value and the text that the row keeps seal alike", () => {
  const f = facts(1);
  expect(journalHashInput(f, FIRST_LINK)).toBe(journalHashInput({ ...f, data: canonical(f.data) }, FIRST_LINK));
});

test("every event reads as a sentence in both languages, with or without its facts", () => {
  const told = {
    reference: "2026-014",
    townName: "Bondy",
    name: "Karim B.",
    title: "Vélo",
    amountCents: 1_250_000,
    reason: "Motif écrit.",
  };
  for (const event of JOURNAL_EVENTS)
    for (const locale of ["fr", "en"] as const)
      for (const data of [{}, told]) {
        const sentence = journalSentence(locale, event, { actorLabel: "Awa Diallo", data });
        expect(sentence, event).toMatch(/^\S.*\.$/);
        expect(sentence, event).not.toMatch(/undefined|NaN|\bnull\b|\.\.| {2}| [:;!?»]|« /);
      }
});

test("a sentence says who, what and why", () => {
  expect(
    journalSentence("fr", "award.declined", {
      actorLabel: "La maire",
      data: { reference: "2026-014", amountCents: 1_250_000, reason: "Projet reporté." },
    }),
  ).toBe("La maire a renoncé à l’aide du dossier 2026-014\u00a0: 12\u00a0500\u00a0€. Motif\u00a0: Projet reporté.");
  expect(
    journalSentence("en", "session.opened", { actorLabel: "Visiteur", data: { name: "Awa Diallo", method: "oidc" } }),
  ).toBe("Awa Diallo signed in with ProConnect.");
});

test("every subject has a name", () => {
  for (const type of SUBJECT_TYPES)
    expect(journalTerms.fr.subjects[type] && journalTerms.en.subjects[type]).toBeTruthy();
});
