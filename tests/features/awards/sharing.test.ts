import { beforeAll, expect, test } from "vitest";
import { sharingPage } from "~/features/awards/sharing-page.server";
import { solveAll } from "~/integrations/solver/live.server";
import { must } from "../proposals/edition";
import { jury, AFTER_CLOSING as NOW } from "../reviews/jury";

const { portal, person } = jury();

/** Town, mean in points, request in euros. The envelope holds 1 000 000 €. */
const RANKED: [serial: string, town: string, points: number, euros: number][] = [
  ["2026-101", "93008", 90, 600_000],
  ["2026-102", "93008", 80, 500_000],
  ["2026-103", "93005", 70, 400_000],
  ["2026-104", "93005", 60, 500_000],
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
      { reference: "2026", search: new URLSearchParams(search), solveAll },
      NOW,
    ),
  );
const funded = async (search?: Record<string, string>) =>
  (await sharing(search)).lines.filter((l) => l.cents > 0).map((l) => `${l.reference.slice(-3)} ${l.cents / 100}`);

test("the envelope is shared out so that the marks add up to the most, and each dossier has its reason", async () => {
  const page = await sharing();
  expect(page.lines.map((l) => [l.reference.slice(-3), l.place, l.cents])).toEqual([
    ["101", 1, 60_000_000],
    ["102", 2, 0],
    ["103", 3, 40_000_000],
    ["104", 4, 0],
  ]);
  expect(page).toMatchObject({ envelopeCents: 100_000_000, totalCents: 100_000_000, conflict: null, problems: {} });
  expect(page.lines[1]?.reason).toMatchObject({
    out: { kind: "envelope", neededCents: 50_000_000, leftCents: 0 },
    over: ["2026-103"],
  });
});

test("a cap on a town, a locked dossier and a pair change who is in", async () => {
  expect(await funded({ townCapCents: "500 000" })).toEqual(["102 500000", "103 400000"]);
  expect(await funded({ lockedIn: "2026-104" })).toEqual(["102 500000", "104 500000"]);
  expect(await funded({ lockedOut: "2026-101, 2026-103" })).toEqual(["102 500000", "104 500000"]);
  expect(await funded({ notBoth: "2026-102 2026-103" })).toEqual(["101 600000", "103 400000"]);
  expect(await funded({ notBoth: "2026-101 2026-103" })).toEqual(["102 500000", "103 400000"]);
  expect(await funded({ sharePercent: "50" })).toEqual(["101 300000", "102 250000", "103 200000", "104 250000"]);
});

test("conditions that contradict each other are named with what would be enough", async () => {
  const { conflict, lines } = await sharing({ lockedIn: "2026-101 2026-102" });
  expect(conflict?.constraints.map((c) => c.kind).sort()).toEqual(["envelope", "locked", "locked"]);
  expect(conflict?.relaxations).toContainEqual({ kind: "envelope", neededCents: 110_000_000 });
  expect(lines.every((l) => l.cents === 0)).toBe(true);
});

test("the least change of one dossier is found when it is asked for", async () => {
  const { flip } = await sharing({ dossier: "2026-102" });
  // 101 and 103 are worth 160 points; 102 and 103 are worth 150.
  expect(flip).toMatchObject({ isIn: false, points: 1001, cents: 10_000_000 });
});

test("what cannot be read is said, and the rest is computed", async () => {
  const { problems, lines } = await sharing({ townCapCents: "beaucoup", lockedIn: "2026-999", threshold: "60" });
  expect(Object.keys(problems).sort()).toEqual(["lockedIn", "townCapCents"]);
  expect(lines.filter((l) => l.cents > 0)).toHaveLength(2);
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
