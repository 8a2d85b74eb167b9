import { beforeAll, expect, test } from "vitest";
import type { Actor } from "~/domain/shared/actor";
import { calibrateCalls } from "~/features/reviews/calibrate-calls.server";
import { figuresPage } from "~/features/reviews/figures-page.server";
import { rankingPage, rankingRows } from "~/features/reviews/ranking-page.server";
import { AFTER_CLOSING, jury } from "./jury";

const { portal, person } = jury();

/** Twelve more dossiers of other towns, each read by two of the three; Claire marks ten points higher. */
beforeAll(async () => {
  const call = await portal.read.call.findUniqueOrThrow({ where: { reference: "2026" } });
  const readers = await Promise.all(["claire", "idriss", "marc"].map(async (name) => (await person(name)).id));
  await portal.write(async (tx) => {
    const reveal = { callId: call.id, kind: "reveal" };
    await tx.reviewPhase.upsert({
      where: { callId_kind: reveal },
      create: { ...reveal, position: 3, activeAt: AFTER_CLOSING },
      update: { activeAt: AFTER_CLOSING },
    });
    for (let d = 0; d < 12; d++) {
      const reference = `2026-2${String(d).padStart(2, "0")}`;
      const instants = { createdAt: AFTER_CLOSING, updatedAt: AFTER_CLOSING, submittedAt: AFTER_CLOSING };
      const row = { callId: call.id, townId: d === 0 ? "93010" : "93008", status: "admissible", createdById: "awa" };
      const standing = { requestedCents: 15_000_000, meanHundredths: 6000, rankKey: `0-${10 + d}`, ...instants };
      const { id: proposalId } = await tx.proposal.create({ data: { reference, ...row, ...standing } });
      for (const r of [d % 3, (d + 1) % 3]) {
        const key = { proposalId, reviewerId: readers[r] ?? "" };
        await tx.assignment.create({ data: { ...key, assignedById: "sofia", assignedAt: AFTER_CLOSING } });
        const totalHundredths = 9000 - 300 * d + (r === 0 ? 1000 : 0) + ((d * 7 + r * 5) % 4) * 40;
        await tx.review.create({
          data: { ...key, status: "submitted", totalHundredths, updatedAt: AFTER_CLOSING, submittedAt: AFTER_CLOSING },
        });
      }
    }
    await tx.call.update({ where: { id: call.id }, data: { marksChangedAt: AFTER_CLOSING } });
  });
});

const must = async (actor: Actor) => {
  const page = await portal.look(actor, rankingPage, { reference: "2026", list: "ranked", after: "" });
  if (!page.ok) throw new Error(page.reason);
  return page.value;
};

test("the figures of a call whose marks have changed are drawn by the portal and kept on its dossiers", async () => {
  const sofia = await portal.sofia();
  expect((await must(sofia)).rows[0]?.correctedHundredths).toBeNull();
  await calibrateCalls(portal);
  const { rows, computedAt } = await must(sofia);
  expect(computedAt).toEqual(AFTER_CLOSING);
  expect(rows.map((r) => r.fundedBp).every((bp) => bp !== null)).toBe(true);
  expect(rows[0]?.fundedBp).toBeGreaterThan(rows.at(-1)?.fundedBp ?? 0);
  // Nothing has changed: nothing is drawn again.
  await portal.write((tx) => tx.proposal.updateMany({ data: { fundedBp: 1 } }));
  await calibrateCalls(portal);
  expect((await must(sofia)).rows[0]?.fundedBp).toBe(1);
});

test("every figure opens to how it was made: each mark, the severity taken out of it, and what is left", async () => {
  const opened = await portal.look(await portal.sofia(), figuresPage, { reference: "2026", dossier: "2026-203" });
  if (!opened.ok || !opened.value.dossier) throw new Error("not opened");
  const { readers, dossier } = opened.value;
  expect(readers[0]?.name).toContain("Claire");
  expect(dossier.marks).toHaveLength(2);
  const mean = dossier.marks.reduce((sum, m) => sum + m.correctedHundredths, 0) / dossier.marks.length;
  expect(Math.abs(mean - (dossier.correctedHundredths ?? 0))).toBeLessThanOrEqual(1);
});

test("nothing that a person in conflict can read changes when a mark of the hidden dossier does", async () => {
  const marc = await person("marc");
  const seen = async () => [
    await must(marc),
    await portal.look(marc, rankingRows, { reference: "2026", list: "ranked" }),
    await portal.look(marc, figuresPage, { reference: "2026", dossier: "" }),
    await portal.look(marc, figuresPage, { reference: "2026", dossier: "2026-204" }),
  ];
  const before = await seen();
  expect(JSON.stringify(before)).not.toContain("2026-200");
  expect(await portal.look(marc, figuresPage, { reference: "2026", dossier: "2026-200" })).toMatchObject({ ok: false });
  await portal.write(async (tx) => {
    await tx.review.updateMany({ where: { proposal: { reference: "2026-200" } }, data: { totalHundredths: 100 } });
    await tx.call.update({
      where: { reference: "2026" },
      data: { marksChangedAt: new Date(AFTER_CLOSING.getTime() + 1000) },
    });
  });
  await calibrateCalls(portal);
  expect(await seen()).toEqual(before);
});
