import { expect, test } from "vitest";
import {
  markedExcerpt,
  removeSearchEntry,
  type Searchable,
  saveSearchEntry,
  searchEntries,
  similarEntries,
} from "~/db/search.server";
import { databases, testDatabase } from "../database";

const now = new Date("2026-03-01T09:30:00Z");
const entry = (subjectId: string, title: string, text: string, more: Partial<Searchable> = {}): Searchable => ({
  kind: "experience",
  subjectId,
  audience: "public",
  url: `/retours/${subjectId}`,
  title,
  text,
  ...more,
});

const ENTRIES = [
  entry("jardin", "Un jardin partagé à Saint-Denis", "Les habitants cultivent l’eau et la terre. Élèves et aînés."),
  entry("eau", "Économies d’eau dans les écoles", "Un jardin d’essai, des cuves."),
  entry("dossier", "Dossier 2026-014", "Café des aidants", { kind: "project", audience: "network" }),
];

for (const kind of databases) {
  const db = await testDatabase(kind);
  const found = async (words: string, audience: "public" | "network" = "public") =>
    (await searchEntries(db.read, { words, audience, limit: 10 })).map(({ subjectId }) => subjectId);

  test(`${kind}: words are found without their accents, by their beginning, and the title counts most`, async () => {
    await db.write(async (tx) => {
      for (const one of ENTRIES) await saveSearchEntry(tx, one, now);
    });
    expect(await found("jardin")).toEqual(["jardin", "eau"]);
    expect(await found("economie")).toEqual(["eau"]);
    expect(await found("ÉLÈVES")).toEqual(["jardin"]);
    expect(await found("saint denis")).toEqual(["jardin"]);
    expect(await found("jardin cuves")).toEqual(["eau"]);
    expect(await found("jard")).toEqual(["jardin", "eau"]);
    expect(await found("absent")).toEqual([]);
  });

  test(`${kind}: what is for the network is not found by the public`, async () => {
    expect(await found("2026-014")).toEqual([]);
    expect(await found("2026-014", "network")).toEqual(["dossier"]);
  });

  test(`${kind}: a text finds what is about the same, whatever its accents, hyphens and plurals`, async () => {
    const near = async (words: string, audience: "public" | "network" = "public") =>
      (await similarEntries(db.read, { words, audience, limit: 5 })).map(({ subjectId }) => subjectId);
    expect(await near("Des JARDINS partagés pour les eleves")).toEqual(["jardin"]);
    expect(await near("jardin")).toEqual(["jardin", "eau"]);
    expect(await near("Cafés-aidants")).toEqual([]);
    expect(await near("Cafés-aidants", "network")).toEqual(["dossier"]);
    expect(await near("pour tous les projets des communes")).toEqual([]);
  });

  test(`${kind}: whatever is typed is only words`, async () => {
    for (const typed of ["", "   ", "'", '"', "*", "a OR", "NEAR(", "-", "&|!:*()", "title:", "\\", "jardin)*&"])
      await found(typed);
    expect((await found('"jardin" & !eau | (')).sort()).toEqual(["eau", "jardin"]);
  });

  test(`${kind}: kinds and pages narrow what is found`, async () => {
    const search = { words: "jardin", audience: "network", limit: 1 } as const;
    expect(await searchEntries(db.read, { ...search, kinds: ["project"] })).toEqual([]);
    expect((await searchEntries(db.read, { ...search, offset: 1 })).map((one) => one.subjectId)).toEqual(["eau"]);
  });

  test(`${kind}: an entry written anew is found by its new words only, a removed one by none`, async () => {
    await db.write((tx) => saveSearchEntry(tx, entry("jardin", "Un potager", "Rien d’autre"), now));
    expect(await found("jardin")).toEqual(["eau"]);
    expect(await found("potager")).toEqual(["jardin"]);
    await db.write((tx) => removeSearchEntry(tx, "experience", "jardin"));
    expect(await found("potager")).toEqual([]);
  });
}

test("an excerpt marks the words as they were written", () => {
  expect(markedExcerpt("Des Écoles et l’école.", "ecole")).toEqual([
    { text: "Des ", hit: false },
    { text: "Écoles", hit: true },
    { text: " et l’", hit: false },
    { text: "école", hit: true },
    { text: ".", hit: false },
  ]);
});

test("a long text is cut around the first word that was found", () => {
  const text = `${"avant ".repeat(100)}cible ${"après ".repeat(100)}`;
  const pieces = markedExcerpt(text, "cible");
  expect(pieces.filter(({ hit }) => hit)).toEqual([{ text: "cible", hit: true }]);
  expect(pieces[0]?.text.startsWith("… avant")).toBe(true);
  expect(pieces.map((piece) => piece.text).join("").length).toBeLessThan(330);
});
