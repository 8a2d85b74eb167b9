import { beforeAll, describe, expect, test } from "vitest";
import { findCall } from "~/db/calls.server";
import type { Database, DatabaseKind } from "~/db/database.server";
import { type Criterion, GRID_CODES } from "~/domain/calls/criteria";
import { DEFAULT_GRID } from "~/domain/calls/default-grid";
import type { Actor } from "~/domain/shared/actor";
import { system } from "~/domain/shared/actor";
import { gridChange } from "~/features/calls/call-changes";
import { changeCallRules } from "~/features/calls/change-call.server";
import { createCall } from "~/features/calls/create-call.server";
import { gridPage, gridVersionsPage } from "~/features/calls/grid-page.server";
import { type GridRow, rowOf, rowsAsked, typedSum, withRows } from "~/features/calls/grid-rows";
import { publishCall } from "~/features/calls/open-call.server";
import { openEnvelope } from "~/features/calls/open-envelope.server";
import { restoreGrid } from "~/features/calls/restore-grid.server";
import { addPerson } from "~/features/network/keep-accounts.server";
import { gridTrial } from "~/features/reviews/grid-trial.server";
import type { Command, Query } from "~/features/visit.server";
import { carryOut } from "~/web/carry-out.server";
import { databases, outside, testDatabase } from "../../database";
import { auditor, claire, sofia as officer } from "../../domain/department";
import { must, reasonOf } from "../network/portal";

const kept = globalThis as { portalDatabase?: Promise<Database> | undefined };
const DAY = new Date("2026-01-12T09:00:00Z");
const at = (days: number) => new Date(DAY.getTime() + days * 86_400_000);

/** An edition in preparation, and Sofia who prepares it. */
async function inPreparation(kind: DatabaseKind) {
  const db = await testDatabase(kind);
  let sofia: Actor = officer;
  const act = <I extends object, V>(actor: Actor, command: Command<I, V>, input: I, now = DAY) =>
    carryOut({ actor, locale: "fr", now }, command, input);
  const look = <I, V>(actor: Actor, query: Query<I, V>, input: I, now = DAY) =>
    query({ actor, now, locale: "fr", read: db.read }, input);

  beforeAll(async () => {
    kept.portalDatabase = Promise.resolve(db);
    const { id } = await must(act(system, addPerson, { name: "Sofia", email: "sofia@cd93.example", jobTitle: "" }));
    sofia = { ...officer, id };
    const envelope = { name: "2026", year: 2026, amountCents: 100_000_000, voteReference: "BP" };
    const { envelopeId } = await must(act(sofia, openEnvelope, envelope));
    const texts = { title: "Appel", titleEn: "Call", summary: "Un appel.", summaryEn: "A call." };
    const opens = { opensOn: "2026-04-01", opensTime: "09:00", closesOn: "2026-06-15", closesTime: "12:00" };
    const dates = { ...opens, committeeOn: null, standingCommitteeOn: null };
    await must(act(sofia, createCall, { year: 2026, envelopeId, ...texts, ...dates }));
  });

  const call = async () => {
    const found = await findCall(db.read, "2026");
    if (!found) throw new Error("no call");
    return found;
  };
  const save = async (grid: readonly Criterion[], now: Date, version?: number) =>
    act(sofia, changeCallRules, { reference: "2026", version: version ?? (await call()).version, grid }, now);
  const restore = async (number: number, now: Date) =>
    act(sofia, restoreGrid, { reference: "2026", version: (await call()).version, number }, now);
  const versions = async () => must(look(sofia, gridVersionsPage, { reference: "2026" }));
  const entries = () => db.read.journalEntry.findMany({ orderBy: { id: "asc" } });
  return { db, act, look, sofia: () => sofia, call, save, restore, versions, entries };
}

const heavierNeed = DEFAULT_GRID.map((c) =>
  c.code === "need" ? { ...c, weight: 25 } : c.code === "support" ? { ...c, weight: 10 } : c,
);
const withOwn: Criterion[] = [
  ...heavierNeed.filter((c) => c.code !== "learning"),
  {
    code: "added1",
    weight: 5,
    labelFr: "Sobriété",
    labelEn: "Sobriety",
    anchorsFr: Array.from({ length: 6 }, (_, mark) => `Sobriété ${mark}`),
    anchorsEn: Array.from({ length: 6 }, (_, mark) => `Sobriety ${mark}`),
    eliminatingMark: 0,
  },
];

for (const kind of databases)
  describe(`the grid of an edition in preparation, ${kind}`, async () => {
    const world = await inPreparation(kind);

    test("each change is a version that says who, when and what; one entry each", async () => {
      const before = (await world.entries()).length;
      await must(world.save(heavierNeed, at(1)));
      await must(world.save(withOwn, at(2)));
      await must(world.save(withOwn, at(3)));
      expect((await world.entries()).slice(before).map((e) => e.event)).toEqual(Array(3).fill("call.updated"));

      const { versions, can } = await world.versions();
      expect(can.change).toBe(true);
      // Saved without a change: on record, and no version.
      expect(versions.map((v) => [v.number, v.savedBy, v.savedAt, v.isCurrent])).toEqual([
        [3, "Sofia", at(2), true],
        [2, "Sofia", at(1), false],
        [1, "", DAY, false],
      ]);
      expect(versions[2]?.differences).toBeNull();
      expect(versions[1]?.differences?.map((d) => [d.kind, d.code, d.from, d.to])).toEqual([
        ["weight", "need", "20", "25"],
        ["weight", "support", "15", "10"],
      ]);
      expect(versions[0]?.differences?.map((d) => [d.kind, d.code])).toEqual([
        ["removed", "learning"],
        ["added", "added1"],
      ]);
      expect((await world.call()).criteria.map((c) => c.code)).toEqual(withOwn.map((c) => c.code));
    });

    test("an earlier version is taken up again as a new one; nothing that came between is lost", async () => {
      const before = (await world.entries()).length;
      await must(world.restore(1, at(4)));
      expect((await world.entries()).slice(before).map((e) => e.event)).toEqual(["call.grid_restored"]);
      const { versions } = await world.versions();
      expect(versions.map((v) => [v.number, v.restoredFrom])).toEqual([
        [4, 1],
        [3, null],
        [2, null],
        [1, null],
      ]);
      const now = (await world.call()).criteria.map(({ id: _, ...c }) => c);
      expect(now).toEqual(DEFAULT_GRID);
      expect(await reasonOf(world.restore(9, at(4)))).toBe("not-found");
      expect(await reasonOf(world.save(withOwn, at(4), 1))).toBe("stale-version");
    });

    test("the scoring screen is tried on an invented dossier; nobody but the desk sees a grid that is not public", async () => {
      const trial = await must(world.look(world.sofia(), gridTrial, { reference: "2026" }));
      expect(trial.grid.map((c) => c.label)).toEqual(DEFAULT_GRID.map((c) => c.labelFr));
      expect(trial.sections.length).toBeGreaterThan(5);
      for (const query of [gridTrial, gridPage, gridVersionsPage] as Query<{ reference: string }, object>[]) {
        expect(await reasonOf(world.look(claire, query, { reference: "2026" }))).toBe("wrong-role");
        expect(await reasonOf(world.look(world.sofia(), query, { reference: "2031" }))).toBe("not-found");
      }
      const looked = await must(world.look(auditor, gridPage, { reference: "2026" }));
      expect(looked.can.change).toBe(false);
      const asked = { reference: "2026", version: (await world.call()).version };
      expect(await reasonOf(world.act(auditor, restoreGrid, { ...asked, number: 1 }))).toBe("wrong-role");
      expect(await reasonOf(world.act(auditor, changeCallRules, { ...asked, grid: withOwn }))).toBe("wrong-role");
    });

    test("from the opening on the grid is frozen: for the code, and for whoever goes around it", async () => {
      await must(world.act(world.sofia(), publishCall, { reference: "2026" }, at(5)));
      expect(await reasonOf(world.save(withOwn, at(6)))).toBe("frozen");
      expect(await reasonOf(world.restore(2, at(6)))).toBe("frozen");
      expect((await must(world.look(world.sofia(), gridPage, { reference: "2026" }, at(6)))).can.change).toBe(false);
      const { id } = await world.call();
      const around = [
        `UPDATE "Criterion" SET "weight" = 30 WHERE "code" = 'need'`,
        `DELETE FROM "Criterion" WHERE "code" = 'learning'`,
        `INSERT INTO "GridVersion" ("id", "callId", "number", "content", "savedAt") VALUES ('x', '${id}', 9, '[]', '2026-05-01 00:00:00')`,
        `UPDATE "GridVersion" SET "content" = '[]'`,
        `DELETE FROM "GridVersion"`,
      ];
      for (const sql of around) await expect(outside(world.db.url, sql)).rejects.toThrow(/guard:/);
      expect((await world.versions()).versions).toHaveLength(4);
    });
  });

// ── the form

const typed = (rows: GridRow[]) => ({ version: "3", criteria: rows });
const codes = (answer: { values: unknown }) => (answer.values as { criteria: GridRow[] }).criteria.map((r) => r.code);
const rows = DEFAULT_GRID.slice(0, 3).map(rowOf);

test("buttons add, take away and move rows without saving; what parts equal means stays", () => {
  expect(["ajouter", "retirer:2", "monter:1", "descendre:0", "essayer", null].map(rowsAsked)).toEqual([
    { add: true },
    { remove: 2 },
    { move: 1, by: -1 },
    { move: 0, by: 1 },
    null,
    null,
  ]);
  expect(codes(withRows(typed(rows), { remove: 2 }))).toEqual(["need", "support"]);
  expect(codes(withRows(typed(rows), { remove: 0 }))).toEqual(["need", "support", "activity"]);
  expect(codes(withRows(typed(rows), { move: 2, by: -1 }))).toEqual(["need", "activity", "support"]);
  expect(codes(withRows(typed(rows), { move: 0, by: -1 }))).toEqual(["need", "support", "activity"]);
  // A usual criterion comes back with its sentences; after them, the edition's own.
  const added = withRows(typed(rows), { add: true });
  expect(added.added).toBe("obstacles");
  expect(codes(added)).toEqual(["need", "support", "activity", "obstacles"]);
  const own = withRows(typed(DEFAULT_GRID.map(rowOf)), { add: true });
  expect(own.added).toBe("added1");
  const full = GRID_CODES.map((code) => ({ ...rowOf(DEFAULT_GRID[0] as Criterion), code }));
  expect(withRows(typed(full), { add: true }).added).toBeUndefined();
  expect(typedSum(["20", " 15 ", "", "x", "-3"])).toBe(35);
});

test("a grid without what parts equal means, or whose weights are not 100, is not saved", () => {
  const problems = (grid: readonly Criterion[]) =>
    gridChange.safeParse({ version: "1", criteria: grid.map(rowOf) }).error?.issues.map((i) => i.message) ?? [];
  expect(problems(withOwn)).toEqual([]);
  expect(problems(DEFAULT_GRID.filter((c) => c.code !== "need"))).toContain("tie-breaker-missing");
  expect(problems(DEFAULT_GRID.filter((c) => c.code !== "learning"))).toEqual(["weights-not-100"]);
});
