import { beforeAll, expect, test } from "vitest";
import { callById } from "~/db/calls.server";
import { listRulesOf } from "~/db/decisions.server";
import { sharingForm, sharingOf } from "~/domain/awards/sharing-form";
import { sharingPage } from "~/features/awards/sharing-page.server";
import { solveAll } from "~/integrations/solver/live.server";
import { must } from "../proposals/edition";
import { jury, AFTER_CLOSING as NOW } from "../reviews/jury";

const { portal, person } = jury();

/** Town, mean in points, request in euros. 250 000 € of the envelope are shared out, and 200 000 € is the call’s ceiling. */
const RANKED: [serial: string, town: string, points: number, euros: number][] = [
  ["2026-101", "93008", 90, 150_000],
  ["2026-102", "93008", 80, 125_000],
  ["2026-103", "93005", 70, 100_000],
  ["2026-104", "93005", 60, 125_000],
];

beforeAll(async () => {
  const call = await portal.read.call.findUniqueOrThrow({ where: { reference: "2026" } });
  await portal.write(async (tx) => {
    for (const [reference, townId, points, euros] of RANKED)
      await tx.proposal.create({
        data: {
          reference,
          townId,
          sector: "childcare",
          callId: call.id,
          status: "admissible",
          meanHundredths: points * 100,
          rankKey: `0-${100 - points}`,
          requestedCents: euros * 100,
          totalCostCents: euros * 200,
          createdById: "awa",
          createdAt: NOW,
          updatedAt: NOW,
          submittedAt: NOW,
        },
      });
  });
});

const sharing = async (search: Record<string, string> = {}) =>
  must(
    portal.look(
      await portal.sofia(),
      sharingPage,
      { reference: "2026", search: new URLSearchParams({ envelopeCents: "250 000", ...search }), solveAll },
      NOW,
    ),
  );
const funded = async (search?: Record<string, string>) =>
  (await sharing(search)).lines.filter((l) => l.cents > 0).map((l) => `${l.reference.slice(-3)} ${l.cents / 100}`);

test("the envelope is shared out so that the marks add up to the most, and each dossier has its reason", async () => {
  const page = await sharing();
  expect(page.lines.map((l) => [l.reference.slice(-3), l.place, l.cents])).toEqual([
    ["101", 1, 15_000_000],
    ["102", 2, 0],
    ["103", 3, 10_000_000],
    ["104", 4, 0],
  ]);
  expect(page).toMatchObject({ envelopeCents: 25_000_000, totalCents: 25_000_000, conflict: null, problems: {} });
  expect(page.lines[1]?.reason).toMatchObject({
    out: { kind: "envelope", neededCents: 12_500_000, leftCents: 0 },
    over: ["2026-103"],
  });
});

test("a cap on a town, a locked dossier and a pair change who is in", async () => {
  expect(await funded({ townCapCents: "125 000" })).toEqual(["102 125000", "103 100000"]);
  expect(await funded({ lockedIn: "2026-104" })).toEqual(["102 125000", "104 125000"]);
  expect(await funded({ lockedOut: "2026-101, 2026-103" })).toEqual(["102 125000", "104 125000"]);
  expect(await funded({ notBoth: "2026-102 2026-103" })).toEqual(["101 150000", "103 100000"]);
  expect(await funded({ notBoth: "2026-101 2026-103" })).toEqual(["102 125000", "103 100000"]);
  expect(await funded({ sharePercent: "50" })).toEqual(["101 75000", "102 62500", "103 50000", "104 62500"]);
});

test("conditions that contradict each other are named with what would be enough", async () => {
  const { conflict, lines } = await sharing({ lockedIn: "2026-101 2026-102" });
  expect(conflict?.constraints.map((c) => c.kind).sort()).toEqual(["envelope", "locked", "locked"]);
  expect(conflict?.relaxations).toContainEqual({ kind: "envelope", neededCents: 27_500_000 });
  expect(lines.every((l) => l.cents === 0)).toBe(true);
});

test("the least change of one dossier is found when it is asked for", async () => {
  const { flip } = await sharing({ dossier: "2026-102" });
  // 101 and 103 are worth 160 points; 102 and 103 are worth 150.
  expect(flip).toMatchObject({ isIn: false, points: 1001, cents: 2_500_000 });
});

test("what cannot be read is said, and the rest is computed", async () => {
  const { problems, lines } = await sharing({ townCapCents: "beaucoup", lockedIn: "2026-999", threshold: "60" });
  expect(Object.keys(problems).sort()).toEqual(["lockedIn", "townCapCents"]);
  expect(lines.filter((l) => l.cents > 0)).toHaveLength(2);
});

test("what an approved list holds is spoken for: its dossiers and its money, whoever shares out next", async () => {
  const call = await portal.read.call.findUniqueOrThrow({ where: { reference: "2026" } });
  const first = await portal.read.proposal.findUniqueOrThrow({ where: { reference: "2026-101" } });
  const left = async () => (await sharing({ envelopeCents: "" })).envelopeCents;
  expect(await left()).toBe(100_000_000);
  const { id } = await portal.write((tx) =>
    tx.decision.create({
      data: {
        reference: "D2026-01",
        callId: call.id,
        status: "prepared",
        preparedById: "sofia",
        preparedAt: NOW,
        lines: { create: [{ proposalId: first.id, outcome: "awarded", amountCents: 15_000_000, place: 1 }] },
      },
    }),
  );
  expect(await left()).toBe(100_000_000);
  const approval = { status: "approved", approvedById: "nadia", approvedAt: NOW, contentHash: "0".repeat(64) };
  await portal.write((tx) => tx.decision.update({ where: { id }, data: approval }));
  expect(await left()).toBe(85_000_000);
  expect((await sharing()).lines.map((l) => l.reference)).toEqual(["2026-102", "2026-103", "2026-104"]);
  expect((await listRulesOf(portal.read, await callById(portal.read, call.id))).availableCents).toBe(85_000_000);
});

test("nothing goes above the ceiling of the call, whatever the form says", () => {
  const form = sharingForm.parse({ capCents: "900 000" });
  expect(sharingOf([], form, { ceilingCents: 20_000_000, availableCents: 1 }).rules.ceilingCents).toBe(20_000_000);
  const lower = sharingForm.parse({ capCents: "50 000" });
  expect(sharingOf([], lower, { ceilingCents: 20_000_000, availableCents: 1 }).rules.ceilingCents).toBe(5_000_000);
});

test("it is for the fund manager and the approver; whoever a dossier is hidden from finds nothing", async () => {
  const search = new URLSearchParams();
  const ask = async (who: Parameters<typeof portal.look>[0]) =>
    portal.look(who, sharingPage, { reference: "2026", search, solveAll }, NOW);
  expect((await ask(await person("claire"))).ok).toBe(false);
  const sofia = await portal.sofia();
  if (sofia.kind !== "person") throw new Error("Sofia is a person");
  await portal.write((tx) =>
    tx.conflict.create({
      data: { personId: sofia.id, townId: "93005", kind: "elected", source: "profile", declaredAt: NOW },
    }),
  );
  expect(await ask(sofia)).toMatchObject({ ok: false, reason: "not-found" });
});
