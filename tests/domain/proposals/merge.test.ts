import { expect, test } from "vitest";
import { type Choice, type Clash, reunite, settled } from "~/domain/proposals/merge";
import { align } from "~/domain/proposals/rows";

const base = { title: "Une crèche", summary: "Vingt places", sectors: ["childcare"], partners: [] as object[] };

test.each([
  ["one changed the title, the other the summary", { title: "Un relais" }, { summary: "Trente places" }],
  ["only the first changed anything", { title: "Un relais" }, {}],
  ["only the second did", {}, { title: "Un relais" }],
  ["both wrote the same", { title: "Un relais" }, { title: "Un relais" }],
])("%s: the two texts are one, and nobody is asked", (_, mine, theirs) => {
  const met = reunite(base, { ...base, ...mine }, { ...base, ...theirs });
  expect(met).toEqual({ content: { ...base, ...theirs, ...mine }, clashes: [] });
});

test("what both changed is asked, and until then the saved text stays", () => {
  const met = reunite(base, { ...base, title: "À moi", summary: "Dix" }, { ...base, title: "À elle" });
  expect(met.clashes).toEqual([{ path: "title", kind: "field", base: "Une crèche", mine: "À moi", theirs: "À elle" }]);
  expect(met.content).toMatchObject({ title: "À elle", summary: "Dix" });
});

test("each box is ticked by itself", () => {
  const met = reunite(base, { ...base, sectors: [] }, { ...base, sectors: ["childcare", "health"] });
  expect(met).toMatchObject({ content: { sectors: ["health"] }, clashes: [] });
});

const [wages, rent, travel] = [
  { account: "64", label: "Animatrice", amount: "32000" },
  { account: "61", label: "Loyer", amount: "6000" },
  { account: "62", label: "Déplacements", amount: "900" },
];
const lines = (...expenses: object[]) => ({ expenses });
const blank = { account: "", label: "", amount: "" };

test.each([
  ["a line more at each end", lines(travel, wages, rent), lines(wages, rent, blank), lines(travel, wages, rent)],
  ["a line more from each", lines(wages, rent, travel), lines(wages, rent, { ...travel, label: "Train" }), null],
  ["one takes a line away, the other corrects another", lines(rent), lines(wages, { ...rent, amount: "6500" }), null],
  [
    "different cells of one line",
    lines({ ...wages, amount: "33000" }, rent),
    lines({ ...wages, label: "Référente" }, rent),
    lines({ account: "64", label: "Référente", amount: "33000" }, rent),
  ],
  [
    "the same new line from both is one line",
    lines(wages, rent, travel),
    lines(wages, rent, travel),
    lines(wages, rent, travel),
  ],
])("lines of a budget: %s", (_, mine, theirs, both) => {
  const met = reunite(lines(wages, rent), mine, theirs);
  expect(met.clashes).toEqual([]);
  if (both) expect(met.content).toEqual(both);
  expect(reunite(lines(wages, rent), theirs, mine).clashes).toEqual([]);
});

test("a new line from each: both are there", () => {
  const train = { account: "62", label: "Train", amount: "70" };
  const met = reunite(lines(wages), lines(wages, travel), lines(wages, train));
  expect(met).toEqual({ content: lines(wages, train, travel), clashes: [] });
});

test("a line that one removed and the other changed is asked about", () => {
  const dearer = { ...wages, amount: "40000" };
  const met = reunite(lines(wages, rent), lines(rent), lines(dearer, rent));
  expect(met.clashes).toEqual([{ path: "expenses.0", kind: "row", base: wages, mine: null, theirs: dearer }]);
  expect(met.content).toEqual(lines(dearer, rent));
  expect(reunite(lines(wages, rent), lines(rent), lines(dearer, rent), ({ mine }) => mine).content).toEqual(
    lines(rent),
  );
});

test("where there is no room for the lines of both, the list is asked about as a whole", () => {
  const many = (from: number) =>
    Array.from({ length: 12 }, (_, i) => ({ label: `Étape ${from + i}`, on: "", owner: "" }));
  const met = reunite({ milestones: [] }, { milestones: many(0) }, { milestones: many(50) });
  expect(met.clashes).toMatchObject([{ path: "milestones", kind: "list" }]);
  expect(met.content).toEqual({ milestones: many(50) });
});

test("a line is known again by what it still says, and by its place", () => {
  const renamed = { ...wages, label: "Éducatrice" };
  expect(align([wages, rent], [travel, renamed, rent])).toEqual({
    kept: [renamed, rent],
    added: [[travel], [], []],
  });
  expect(align([{ label: "a" }], [{ label: "b" }])).toEqual({ kept: [{ label: "b" }], added: [[], []] });
});

const clash = { path: "title", kind: "field", base: "", mine: "À moi", theirs: "À elle" } satisfies Clash;
test.each([
  ["mine", "À moi"],
  ["theirs", "À elle"],
  ["both", "À elle\n\nÀ moi"],
  ["hand", "Les deux"],
] satisfies [Choice, string][])("a clash settled by %s is %j", (choice, text) => {
  expect(settled(clash, choice, "Les deux")).toBe(text);
});

test("of a text and an emptied one, both is the text; the saved one stays empty where it is chosen", () => {
  expect(settled({ ...clash, theirs: "" }, "both", "")).toBe("À moi");
  expect(settled({ ...clash, theirs: "" }, "theirs", "")).toBe("");
});
