import fc from "fast-check";
import { expect, test } from "vitest";
import type { BudgetDraft as Budget } from "~/domain/proposals/budget-form";
import { type Clash, reunite, settled } from "~/domain/proposals/merge";
import { DRAFT_SCHEMAS } from "~/domain/proposals/section-schemas";
import { saveSection } from "~/features/proposals/save-section.server";
import { settleSection } from "~/features/proposals/settle-section.server";
import { edition, must } from "./edition";

// Two people write one section in any order, each over what they last saw. Every word that was accepted is in the end,
// and every version can be read again as it was.

type Line = Budget["expenses"][number];
type Edit =
  | { kind: "note"; field: "costNote" | "inKindNote" }
  | { kind: "line" }
  | { kind: "amount"; line: number }
  | { kind: "save" };
const people = ["awa", "mayor"] as const;
type Step = { who: (typeof people)[number]; edit: Edit };

const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("note" as const), field: fc.constantFrom("costNote", "inKindNote") }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("line" as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("amount" as const), line: fc.nat(5) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("save" as const) }) },
) as fc.Arbitrary<Edit>;
const story: fc.Arbitrary<Step[]> = fc.array(fc.record({ who: fc.constantFrom(...people), edit: edits }), {
  minLength: 4,
  maxLength: 30,
});

type Desk = { seen: number; form: Budget; typed: string[] };
const read = (content: unknown): Budget => DRAFT_SCHEMAS.budget.parse(content);
const empty = () => read({});
const lineOf = (label: string) => read({ expenses: [{ account: "61", label, amount: "" }] }).expenses;

/** One person types one thing that nobody else types; answers the word. */
function type(desk: Desk, edit: Exclude<Edit, { kind: "save" }>, word: string) {
  const { form } = desk;
  if (edit.kind === "note") desk.form = { ...form, [edit.field]: `${form[edit.field]} ${word}`.trim() };
  else if (edit.kind === "line" || form.expenses.length === 0)
    desk.form = { ...form, expenses: [...form.expenses, ...lineOf(word)] };
  else {
    const at = edit.line % form.expenses.length;
    const label = (line: Line) => ({ ...line, label: `${line.label} ${word}` });
    desk.form = { ...form, expenses: form.expenses.map((line, i) => (i === at ? label(line) : line)) };
  }
  desk.typed.push(word);
}

const wordsIn = (content: unknown) => new Set(JSON.stringify(content).match(/w\d+/g) ?? []);
const both = (clash: Clash) => (clash.kind === "field" ? settled(clash, "both", "") : (clash.theirs ?? clash.mine));

test("whatever two people type and save in turn, every word that was saved is in the end", () => {
  fc.assert(
    fc.property(story, (steps) => {
      const versions: Budget[] = [empty()];
      const desks = new Map(people.map((who) => [who, { seen: 0, form: empty(), typed: [] } as Desk]));
      const accepted: string[] = [];
      for (const [i, { who, edit }] of [
        ...steps,
        ...people.map((who) => ({ who, edit: { kind: "save" as const } })),
      ].entries()) {
        const desk = desks.get(who) as Desk;
        if (edit.kind !== "save") {
          type(desk, edit, `w${i}`);
          continue;
        }
        const [seen, last] = [versions[desk.seen] ?? empty(), versions.at(-1) ?? empty()];
        const content = read(reunite(seen, desk.form, last, both).content);
        versions.push(content);
        accepted.push(...desk.typed);
        Object.assign(desk, { seen: versions.length - 1, form: content, typed: [] });
      }
      expect(accepted.filter((word) => !wordsIn(versions.at(-1)).has(word))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

const portal = edition();

test("in the portal too: no accepted word is lost, a choice takes only what it was asked for, and each version is there", async () => {
  await fc.assert(
    fc.asyncProperty(story, fc.constantFrom("both", "mine", "theirs"), async (steps, choice) => {
      const actors = { awa: await portal.awa(), mayor: await portal.mayor() };
      const reference = await portal.start(actors.awa);
      const { id } = await portal.read.proposal.findUniqueOrThrow({ where: { reference } });
      const now = async () => {
        const row = await portal.read.proposalSection.findFirst({ where: { proposalId: id, section: "budget" } });
        return { version: row?.version ?? 0, content: read(JSON.parse(row?.content ?? "{}")) };
      };
      const desks = new Map(people.map((who) => [who, { seen: 0, form: read({}), typed: [] } as Desk]));
      const kept = new Map<number, unknown>();
      const said = new Set<string>();
      const finish = people.map((who) => ({ who, edit: { kind: "save" as const } }));
      for (const [i, { who, edit }] of [...steps.slice(0, 14), ...finish].entries()) {
        const desk = desks.get(who) as Desk;
        if (edit.kind !== "save") {
          type(desk, edit, `w${i}`);
          continue;
        }
        const asked = { reference, section: "budget" as const, content: desk.form, seen: desk.seen, done: false };
        const saved = await must(portal.act(actors[who], saveSection, { ...asked, reunites: true }));
        if (saved.aside !== null) {
          // Before anybody has chosen, the newcomer's words are in the history.
          kept.set(saved.aside, desk.form);
          const met = { reference, slug: "budget", version: saved.aside, seen: saved.version, text: {} };
          const each = { take: {}, intent: choice === "theirs" ? "theirs" : "mine" };
          await must(portal.act(actors[who], settleSection, { ...met, ...each }));
        }
        for (const word of desk.typed) said.add(word);
        const after = await now();
        kept.set(after.version, after.content);
        Object.assign(desk, { seen: after.version, form: after.content, typed: [] });
      }
      const revisions = await portal.read.sectionRevision.findMany({
        where: { proposalId: id },
        orderBy: { version: "asc" },
      });
      expect(revisions.map((r) => r.version)).toEqual(revisions.map((_, i) => i + 1));
      for (const [version, content] of kept) {
        const text = revisions.find((r) => r.version === version)?.content ?? "{}";
        expect(read(JSON.parse(text)), `version ${version}`).toEqual(read(content));
      }
      const everSaid = new Set(revisions.flatMap((r) => [...wordsIn(r.content)]));
      expect([...said].filter((word) => !everSaid.has(word))).toEqual([]);
      await portal.write((tx) =>
        tx.proposal.update({ where: { id }, data: { status: "withdrawn", withdrawnAt: new Date() } }),
      );
    }),
    { numRuns: 12 },
  );
});
