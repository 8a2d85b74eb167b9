import { beforeAll, expect, test } from "vitest";
import { findCall } from "~/db/calls.server";
import { countLists, knownInRanking, linesOf } from "~/features/reviews/ranking-lines.server";
import { AFTER_CLOSING, jury } from "./jury";

const { portal } = jury();

/** Rank key, asked for in euros. Two have the same key: they share a place. */
const FILED: [serial: string, key: string | null, euros: number, eliminated: string | null][] = [
  ["2026-101", "0-1000", 10, null],
  ["2026-102", "0-2000", 20, null],
  ["2026-103", "0-2000", 30, null],
  ["2026-104", "0-3000", 40, null],
  ["2026-105", "9-0500", 50, "below_threshold"],
  ["2026-106", null, 60, null],
];

beforeAll(async () => {
  const call = await portal.read.call.findUniqueOrThrow({ where: { reference: "2026" } });
  await portal.write(async (tx) => {
    for (const [reference, rankKey, euros, eliminated] of FILED)
      await tx.proposal.create({
        data: {
          reference,
          rankKey,
          eliminated,
          callId: call.id,
          townId: "93010",
          status: "admissible",
          requestedCents: euros * 100,
          createdById: "awa",
          createdAt: AFTER_CLOSING,
          updatedAt: AFTER_CLOSING,
          submittedAt: AFTER_CLOSING,
        },
      });
  });
});

async function ranking() {
  const call = await findCall(portal.read, "2026");
  if (!call) throw new Error("no call");
  return knownInRanking(portal.read, await portal.sofia(), call, AFTER_CLOSING);
}

test("a page of the ranking goes on where the one before ended: places, equal places and running sums", async () => {
  const known = await ranking();
  const whole = await linesOf(portal.read, known, { list: "ranked", after: null, take: 50 });
  expect(whole.map((l) => [l.reference, l.place, l.runningCents])).toEqual([
    ["2026-101", 1, 1000],
    ["2026-102", 2, 3000],
    ["2026-103", 2, 6000],
    ["2026-104", 4, 10_000],
  ]);
  for (const [i, after] of whole.entries())
    expect(await linesOf(portal.read, known, { list: "ranked", after, take: 50 })).toEqual(whole.slice(i + 1));
});

test("the other lists have no places; each is counted", async () => {
  const known = await ranking();
  expect(await countLists(portal.read, known)).toEqual({ ranked: 4, eliminated: 1, unscored: 1 });
  const [out] = await linesOf(portal.read, known, { list: "eliminated", after: null, take: 50 });
  expect(out).toMatchObject({ reference: "2026-105", place: null, runningCents: null });
  const unscored = { list: "unscored" as const, take: 50 };
  expect(await linesOf(portal.read, known, { ...unscored, after: null })).toHaveLength(1);
  expect(await linesOf(portal.read, known, { ...unscored, after: { rankKey: null, reference: "2026-106" } })).toEqual(
    [],
  );
});
