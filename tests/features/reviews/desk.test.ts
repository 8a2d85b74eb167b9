import { beforeAll, describe, expect, test } from "vitest";
import type { DeskAct } from "~/domain/reviews/preflight";
import { admitProposal } from "~/features/desk/decide-admissibility.server";
import { activatePhase } from "~/features/reviews/activate-phase.server";
import { addReader } from "~/features/reviews/assign-reviews.server";
import { assignToSeveral } from "~/features/reviews/assign-to-several.server";
import { callThirdReadings } from "~/features/reviews/call-third-readings.server";
import { declareNoInterest } from "~/features/reviews/declare-interest.server";
import type { OnDesk } from "~/features/reviews/desk-command.server";
import { preflightPage } from "~/features/reviews/preflight-page.server";
import { readingsFileRows } from "~/features/reviews/readings-file";
import { readingsFile, readingsPage } from "~/features/reviews/readings-page.server";
import { remindReaders } from "~/features/reviews/remind-readers.server";
import { saveReview } from "~/features/reviews/save-review.server";
import { setMaximum } from "~/features/reviews/set-maximum.server";
import { sectorsPage, setSectors } from "~/features/reviews/set-sectors.server";
import { submitReview } from "~/features/reviews/submit-review.server";
import { takeBackReadings } from "~/features/reviews/take-back-readings.server";
import { carryOut } from "~/web/carry-out.server";
import { databases } from "../../database";
import { must, reasonOf } from "../proposals/edition";
import { jury, AFTER_CLOSING as NOW } from "./jury";

const HOUR = 3_600_000;
const later = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const COMMANDS = {
  remind: remindReaders,
  assign: assignToSeveral,
  take_back: takeBackReadings,
  third: callThirdReadings,
};

// Bondy is read by Claire and Idriss, Bobigny by Claire alone; Marc is elected in Bondy. Ten days to score.
describe.each(databases)("the desk of a review (%s)", (kind) => {
  const { portal, filed, person, settle, review } = jury(kind);
  const idOf = async (name: string) => (await person(name)).id;
  const desk = async (at: Date, list = "all") =>
    must(portal.look(await portal.sofia(), readingsPage, { reference: "2026", list, after: "" }, at));
  const lineOf = async (name: string, at: Date) => (await desk(at)).readers.find((r) => r.name === name);

  /** What the page shows, and then the act as it was shown. */
  async function shown(act: DeskAct, chosen: { dossiers?: string[]; readers?: string[] }, at: Date) {
    const asked = { reference: "2026", act, dossiers: [], readers: [], ...chosen };
    return must(portal.look(await portal.sofia(), preflightPage, asked, at));
  }
  const confirmed = ({ dossiers, readers, changes }: Awaited<ReturnType<typeof shown>>): OnDesk => ({
    callReference: "2026",
    dossiers,
    readers,
    shown: changes.map((c) => c.key),
  });
  async function done(act: DeskAct, chosen: { dossiers?: string[]; readers?: string[] }, at: Date) {
    const page = await shown(act, chosen, at);
    await must(portal.act(await portal.sofia(), COMMANDS[act], confirmed(page), at));
    return page;
  }
  const entries = (event: string) => portal.read.journalEntry.findMany({ where: { event } });

  beforeAll(async () => {
    const sofia = await portal.sofia();
    await portal.hire("Hélène", "helene@seinesaintdenis.fr", "reviewer");
    for (const reference of [filed.bondy, filed.bobigny]) {
      await must(settle(reference));
      await must(portal.act(sofia, admitProposal, { reference }, NOW));
    }
    for (const [name, reference] of [
      ["claire", filed.bondy],
      ["idriss", filed.bondy],
      ["claire", filed.bobigny],
    ] as const)
      await must(portal.act(sofia, addReader, { callReference: "2026", reference, reviewerId: await idOf(name) }, NOW));
    const scoring = { callReference: "2026", kind: "scoring" as const, reason: "", closesAt: later(240) };
    await must(portal.act(sofia, activatePhase, scoring, NOW));
    for (const name of ["claire", "idriss"])
      await must(portal.act(await person(name), declareNoInterest, { reference: filed.bondy }, later(1)));
    await must(
      portal.act(await person("claire"), submitReview, { reference: filed.bondy, ...(await review(4)) }, later(24)),
    );
    await must(
      portal.act(await person("idriss"), saveReview, { reference: filed.bondy, ...(await review(3)) }, later(30)),
    );
  });

  test("shows how far everybody is, and who is slower than an even pace", async () => {
    expect(await lineOf("Claire", later(100))).toMatchObject({
      assigned: 2,
      submitted: 1,
      open: 1,
      pace: "on_time",
      lastAt: later(24),
      meanHoursLeft: 216,
    });
    expect(await lineOf("Idriss", later(100))).toMatchObject({ begun: 1, open: 1, pace: "on_time", lastAt: later(30) });
    expect(await lineOf("Hélène", later(100))).toMatchObject({ assigned: 0, pace: "done", lastAt: null });
    expect((await desk(later(100))).totals).toMatchObject({ all: 2, holes: 1, late: 0, wanted: 4, expected: 3 });
    const over = await desk(later(241), "late");
    expect(over.readers.filter((r) => r.pace === "late").map((r) => r.name)).toEqual(["Claire", "Idriss"]);
    expect(over.dossiers.map((d) => d.reference).sort()).toEqual([filed.bobigny, filed.bondy].sort());
  });

  test("is for the fund manager alone", async () => {
    const asked = { reference: "2026", list: "all", after: "" };
    expect(await reasonOf(portal.look(await person("claire"), readingsPage, asked, NOW))).toBe("wrong-role");
    const act = { callReference: "2026", dossiers: [], readers: [await idOf("claire")], shown: [] };
    for (const command of Object.values(COMMANDS))
      expect(await reasonOf(portal.act(await person("claire"), command, act, NOW))).toBe("wrong-role");
  });

  test("names a hole, why it is there, and who could fill it", async () => {
    const [hole] = (await desk(later(40), "holes")).dossiers;
    expect(hole).toMatchObject({ reference: filed.bobigny, hole: { missing: 1, why: "free" } });
    expect(hole?.hole?.free.map((r) => r.name)).toEqual(["Marc", "Hélène", "Idriss"]);
    const [bondy] = (await desk(later(40))).dossiers.filter((d) => d.reference === filed.bondy);
    expect(bondy).toMatchObject({ hole: null, conflicts: 1 });
  });

  test("what a reader knows is set by the fund manager, and brings them first", async () => {
    const { sector } = await portal.read.proposal.findUniqueOrThrow({ where: { reference: filed.bobigny } });
    const readerId = await idOf("idriss");
    const known = { readerId, sectors: [sector as "digital"] };
    expect(await reasonOf(portal.act(await person("claire"), setSectors, known, NOW))).toBe("wrong-role");
    await must(portal.act(await portal.sofia(), setSectors, known, NOW));
    const asked = { readerId, callReference: "2026" };
    expect(await must(portal.look(await portal.sofia(), sectorsPage, asked, NOW))).toMatchObject({ sectors: [sector] });
    const [hole] = (await desk(later(40), "holes")).dossiers;
    expect(hole?.hole?.free[0]).toMatchObject({ name: "Idriss", knows: true });
  });

  test("a reminder goes to those who have something left, in their language, with how much and until when", async () => {
    await portal.write((tx) =>
      tx.person.update({ where: { email: "idriss@seinesaintdenis.fr" }, data: { locale: "en" } }),
    );
    const readers = await Promise.all(["claire", "idriss", "hélène"].map((n) => idOf(n === "hélène" ? "helene" : n)));
    const page = await done("remind", { readers }, later(50));
    expect(page.changes.map((c) => c.name)).toEqual(["Claire", "Idriss"]);
    expect(page.unchanged).toMatchObject([{ name: "Hélène", why: expect.stringContaining("plus rien à rendre") }]);
    const letters = await portal.read.outboxLetter.findMany({ where: { template: "reviews_reminder" } });
    expect(letters.map((l) => [l.locale, JSON.parse(l.data)])).toEqual(
      expect.arrayContaining([
        ["fr", { path: "/instruction", callTitle: "Appel 2026", count: 1, closesAt: later(240).toISOString() }],
        ["en", { path: "/instruction", callTitle: "Call 2026", count: 1, closesAt: later(240).toISOString() }],
      ]),
    );
    expect(await entries("reviews.reminded")).toHaveLength(1);
  });

  test("nobody is reminded twice in a day: the refusal says when the last one left", async () => {
    const readers = [await idOf("claire")];
    const page = await shown("remind", { readers }, later(60));
    expect(page).toMatchObject({
      changes: [],
      unchanged: [{ name: "Claire", why: expect.stringMatching(/18\/06\/2026/) }],
    });
    const again = { callReference: "2026", dossiers: [], readers, shown: [`${readers[0]} 1`] };
    expect(await reasonOf(portal.act(await portal.sofia(), remindReaders, again, later(60)))).toBe(
      "nothing-would-change",
    );
    expect((await shown("remind", { readers }, later(75))).changes).toHaveLength(1);
  });

  test("a form that is sent twice reminds once", async () => {
    const before = (await entries("reviews.reminded")).length;
    const asked = confirmed(await shown("remind", { readers: [await idOf("claire")] }, later(80)));
    const visit = { actor: await portal.sofia(), locale: "fr" as const, now: later(80) };
    for (let i = 0; i < 2; i++) expect((await carryOut(visit, remindReaders, asked, "key")).ok).toBe(true);
    expect(await entries("reviews.reminded")).toHaveLength(before + 1);
  });

  test("once the time is over nobody is reminded: they need more time first", async () => {
    const page = await shown("remind", { readers: [await idOf("claire")] }, later(241));
    expect(page.unchanged[0]?.why).toContain("délai");
  });

  test("several dossiers go to one reader, except where a tie or their maximum stands in the way", async () => {
    const dossiers = [filed.bondy, filed.bobigny];
    const tied = await shown("assign", { dossiers, readers: [await idOf("marc")] }, later(90));
    expect(tied.changes.map((c) => c.key)).toEqual([`${filed.bobigny} ${await idOf("marc")}`]);
    expect(tied.unchanged).toMatchObject([{ name: expect.stringContaining(filed.bondy) }]);

    const helene = await idOf("helene");
    await must(portal.act(await portal.sofia(), setMaximum, { reviewerId: helene, most: 1 }, later(90)));
    const full = await shown("assign", { dossiers, readers: [helene] }, later(90));
    expect([full.changes.length, full.unchanged.length]).toEqual([1, 1]);
    await must(portal.act(await portal.sofia(), setMaximum, { reviewerId: helene, most: 5 }, later(90)));
    // What was shown is not what would happen by now: it is shown again.
    expect(await reasonOf(portal.act(await portal.sofia(), assignToSeveral, confirmed(full), later(90)))).toBe(
      "preflight-out-of-date",
    );
    await done("assign", { dossiers, readers: [helene] }, later(90));
    const given = await portal.read.assignment.findMany({ where: { reviewerId: helene, removedAt: null } });
    expect(given.map((a) => a.pinnedAt)).toEqual([later(90), later(90)]);
    expect((await portal.lettersTo("helene@seinesaintdenis.fr"))[0]).toMatchObject({ data: { count: 2 } });
    expect(await entries("assignment.added_to_several")).toHaveLength(1);
    expect((await desk(later(90))).totals).toMatchObject({ holes: 0, expected: 5 });
  });

  test("readings that nobody has begun are taken back; what is begun or handed in stays", async () => {
    const page = await done("take_back", { dossiers: [filed.bondy] }, later(92));
    expect(page.changes).toMatchObject([{ reader: "Hélène" }]);
    expect(page.unchanged.map((u) => u.name.split(", ").at(-1)).sort()).toEqual(["Claire", "Idriss"]);
    const [row] = await portal.read.assignment.findMany({
      where: { reviewerId: await idOf("helene"), proposal: { reference: filed.bondy } },
    });
    expect(row).toMatchObject({ removedAt: later(92), pinnedAt: later(92) });
    expect(await entries("assignment.taken_back")).toHaveLength(1);
    const theirs = await shown("take_back", { readers: [await idOf("helene")] }, later(92));
    expect(theirs.changes.map((c) => c.name.split(" ")[0])).toEqual([filed.bobigny]);
  });

  test("a third reading is called where two are in, and given to who is free and in no conflict", async () => {
    const dossiers = [filed.bondy, filed.bobigny];
    const early = await shown("third", { dossiers }, later(93));
    expect(early.changes).toEqual([]);
    await must(
      portal.act(await person("idriss"), submitReview, { reference: filed.bondy, ...(await review(4)) }, later(94)),
    );
    // Marc is elected in Bondy, Hélène was taken off it: somebody new is free.
    await portal.hire("Nour", "nour@seinesaintdenis.fr", "reviewer");
    const page = await done("third", { dossiers }, later(95));
    expect(page.changes).toMatchObject([{ reader: "Nour" }]);
    expect(page.unchanged).toHaveLength(1);
    const [bondy] = (await desk(later(96))).dossiers.filter((d) => d.reference === filed.bondy);
    expect(bondy).toMatchObject({ third: "asked", expected: 3 });
    expect(await entries("reviews.third_called")).toHaveLength(1);
    expect((await shown("third", { dossiers: [filed.bondy] }, later(96))).unchanged[0]?.why).toContain(
      "trois lecteurs",
    );
  });

  test("the file holds what the screen shows", async () => {
    const file = await must(
      portal.look(await portal.sofia(), readingsFile, { reference: "2026", list: "all" }, later(97)),
    );
    const [, ...rows] = readingsFileRows(file);
    expect(rows.map((r) => r[0])).toEqual((await desk(later(97))).dossiers.map((d) => d.reference));
    expect(rows.find((r) => r[0] === filed.bondy)?.at(-1)).toContain("Nour (pas commencé)");
  });

  test("a dossier that a conflict hides is on no desk: not in a sum, not in an act", async () => {
    const sofia = await portal.sofia();
    await portal.write(async (tx) => {
      const { id } = await tx.proposal.findUniqueOrThrow({ where: { reference: filed.bondy } });
      const tie = { kind: "family", source: "declared", declaredAt: NOW };
      await tx.conflict.create({ data: { personId: sofia.id, proposalId: id, ...tie } });
    });
    const page = await desk(later(98));
    expect(page.dossiers.map((d) => d.reference)).toEqual([filed.bobigny]);
    expect(page.totals).toMatchObject({ all: 1, submitted: 0 });
    expect(page.readers.find((r) => r.name === "Idriss")).toMatchObject({
      assigned: 0,
      lastAt: null,
      remindedAt: null,
    });
    const asked = { dossiers: [filed.bondy], readers: [await idOf("helene")] };
    for (const act of ["assign", "take_back", "third"] as const)
      expect(await shown(act, asked, later(98))).toMatchObject({ changes: [], unchanged: [] });
  });
});
